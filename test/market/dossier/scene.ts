import { randomUUID } from 'node:crypto';
import type { Answer, Other, Person, TestServer } from '../../harness/server.ts';

/** Two of the legal staff, and others of the operator's and of its partners, who have no say in it. */
export interface Office {
  readonly one: Other;
  readonly two: Other;
}

export const EXPIRES = '2030-01-01T00:00:00.000Z';

export interface RequestWords {
  readonly members: readonly Person[];
  readonly kinds: readonly string[];
  readonly expiresAt?: string;
  readonly memberToldFrom?: string;
  readonly entitledByLaw?: boolean;
}

const register = `mutation ($input: RegisterAuthorityRequestInput!) {
  registerAuthorityRequest(input: $input) { request { id state } userErrors { code field } } }`;

/** What registering a request came to. */
export async function registered(server: TestServer, by: Other, words: RequestWords): Promise<Answer> {
  const { members, kinds, expiresAt = EXPIRES, memberToldFrom = EXPIRES, entitledByLaw = false } = words;
  const input = {
    authority: '八王子警察署',
    authorityKind: 'POLICE',
    entitledByLaw,
    reference: `照会${randomUUID()}`,
    law: '刑事訴訟法197条2項',
    memberIds: members.map(({ id }) => id),
    kinds,
    expiresAt,
    memberToldFrom,
    idempotencyKey: randomUUID(),
  };
  return (await server.as(by).ask(register, { input })).body;
}

/** One of the mutations that take the request's id alone. */
export async function decided(server: TestServer, by: Other | Person, name: string, id: string): Promise<Answer> {
  const { body } = await server
    .as(by)
    .ask(`mutation ($id: ID!) { ${name}(input: { requestId: $id }) { request { state } userErrors { code } } }`, {
      id,
    });
  return body;
}

/** The id of a request that one registered and the other approved. */
export async function approved(server: TestServer, { one, two }: Office, words: RequestWords): Promise<string> {
  const { data } = await registered(server, one, words);
  const id: string = data.registerAuthorityRequest.request.id;
  const answer = await decided(server, two, 'approveAuthorityRequest', id);
  if (answer.data?.approveAuthorityRequest.userErrors.length !== 0) throw new Error(JSON.stringify(answer));
  return id;
}

export const PARTS =
  'name email address { city street } phone birthDate occupation gender companyName representative contactPerson';

/** What one of the staff reads on a request. */
export async function looked(server: TestServer, who: Other, id: string): Promise<Answer> {
  const { body } = await server.as(who).ask(
    `query ($id: ID!) { authorityRequest(id: $id) { state kinds members { member { id } registration { ${PARTS} }
      trades { edges { node { title side price state } } } } } }`,
    { id },
  );
  return body;
}

/** The lines of the ledger about someone, in their order, without what is random. */
export async function leavesOf({ db }: TestServer, subject: string): Promise<object[]> {
  const { rows } = await db.owner.query<{ leaf: object }>(
    `select jsonb_build_object('audience', l.audience, 'article', l.article, 'kinds', l.kinds, 'reference', l.reference, 'purpose', l.purpose,
      'basis', l.basis) as leaf from disclosure_leaf l where l.subject = $1 order by l.at, l.audience`,
    [subject],
  );
  return rows.map(({ leaf }) => leaf);
}

/** All that stands on dossiers, to tell whether anything was changed. */
export async function everything({ db }: TestServer): Promise<string> {
  const tables = [
    'dossier',
    'dossier_member',
    'authority_request',
    'emergency_record',
    'engagement_matter',
    'succession_plan',
    'succession_member',
    'ground',
    'disclosure_delay',
    'outbox',
  ];
  const rows = await Promise.all(
    tables.map((table) => db.owner.query(`select to_jsonb(t) as row from ${table} t order by 1`)),
  );
  return JSON.stringify(rows.map((answer) => answer.rows));
}
