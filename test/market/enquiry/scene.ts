import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import type { Asker, Other, Person, TestServer } from '../../harness/server.ts';

const types: Readonly<Record<string, string>> = {
  withdrawEnquiry: 'EnquiryInput',
  unassignEnquiry: 'EnquiryInput',
  closeEnquiry: 'EnquiryInput',
};

/** One of the acts by its name; the codes of what was wrong with it. */
export async function codesOf(asker: Asker, act: string, input: object): Promise<string[]> {
  const type = types[act] ?? `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const { body } = await asker.ask(`mutation ($input: ${type}!) { ${act}(input: $input) { userErrors { code } } }`, {
    input,
  });
  if (body.errors) return body.errors.map(({ extensions }) => extensions.code as string);
  return body.data[act].userErrors.map(({ code }: { code: string }) => code);
}

export interface AskedEnquiry {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** What a member asks, in words that are nowhere else unless told. */
export async function asked(
  server: TestServer,
  member: Person,
  { subject = `件名 ${unique()}`, text = `本文 ${unique()}` }: Partial<AskedEnquiry> = {},
): Promise<AskedEnquiry> {
  const words = { subject, text };
  const { body } = await server
    .as(member)
    .ask('mutation ($input: AskOperatorInput!) { askOperator(input: $input) { enquiry { id } userErrors { code } } }', {
      input: { ...words, idempotencyKey: randomUUID() },
    });
  return { id: body.data.askOperator.enquiry.id, ...words };
}

export interface Handed extends AskedEnquiry {
  readonly member: Person;
  readonly partner: Other;
  readonly support: Other;
}

/** An enquiry that an affiliate has. */
export async function handed(server: TestServer, words: Partial<Handed> = {}): Promise<Handed> {
  const { member = await server.member(), partner = await server.partner('enquiries') } = words;
  const support = words.support ?? (await server.staff('support'));
  const enquiry = await asked(server, member, words);
  const codes = await codesOf(server.as(support), 'assignEnquiry', { enquiryId: enquiry.id, partnerId: partner.id });
  if (codes.length > 0) throw new Error(codes.join());
  return { ...enquiry, member, partner, support };
}

export const groundsOf = async (server: TestServer, enquiryId: string) =>
  (
    await server.db.owner.query(
      `select e.ground_id as enquiry, e.assignment_id as assignment, a.ground_id as permission
        from enquiry e left join affiliate_permission a on a.member_id = e.member_id where e.id = $1`,
      [enquiryId],
    )
  ).rows[0] as { enquiry: string; assignment: string; permission: string };
