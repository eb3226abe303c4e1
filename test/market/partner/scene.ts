/** A register of partners, worked by a privacy officer. */
import { randomUUID } from 'node:crypto';
import type { Asked, Other, TestServer } from '../../harness/server.ts';

export const NOW = '2026-11-22T09:00:00.000Z';

/** All that an entry needs; a carrier of Tokyo. */
export const carrier = () => ({
  name: `運送株式会社${randomUUID()}`,
  address: '東京都港区1-1',
  representative: '代表 太郎',
  scopes: ['SHIPMENTS'],
  contract: 'C-2026-1',
  secrecyAgreedAt: '2026-11-01T00:00:00Z',
  basis: 'outsourcing',
  purposes: ['shipping'],
  startsAt: '2026-11-01T00:00:00Z',
  endsAt: '2027-11-01T00:00:00Z',
  checkedAt: '2026-11-20T00:00:00Z',
  idempotencyKey: randomUUID(),
});

export type Entry = ReturnType<typeof carrier> & Readonly<Record<string, unknown>>;

const fields =
  'id name state scopes networks endsAt checkDueAt suspendedAt endedAt credentials { id sort keyId revokedAt }';

export interface Done {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads an answer as deep as it likes
  readonly partner: any;
  readonly clientSecret?: string | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** What one of the staff does with the register. */
export class Desk {
  constructor(
    readonly server: TestServer,
    readonly officer: Other,
  ) {}

  async ask(mutation: string, input: object, more = ''): Promise<Done> {
    const { body } = await this.asked(mutation, input, more);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data[mutation];
  }

  asked(mutation: string, input: object, more = ''): Promise<Asked> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const named = ['RecordPartnerCheckInput', 'SuspendPartnerInput', 'ResumePartnerInput', 'EndPartnerInput'];
    return this.server.as(this.officer).ask(
      `mutation ($input: ${named.includes(type) ? 'PartnerInput' : type}!) {
        ${mutation}(input: $input) { partner { ${fields} } ${more} userErrors { code field } } }`,
      { input },
    );
  }

  /** A registered partner's id. */
  async registered(words: Partial<Entry> = {}): Promise<string> {
    const { partner, userErrors } = await this.ask('registerPartner', { ...carrier(), ...words });
    if (!partner) throw new Error(JSON.stringify(userErrors));
    return partner.id;
  }

  async secret(partnerId: string): Promise<string> {
    const done = await this.ask('issuePartnerSecret', { partnerId, idempotencyKey: randomUUID() }, 'clientSecret');
    return done.clientSecret as string; // it is told when it is made
  }
}
