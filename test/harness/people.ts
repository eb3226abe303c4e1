import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { emailForIndex } from '../../src/market/account/index.ts';
import type { Market } from '../../src/market/context.ts';
import { sourcesAfter } from '../../src/market/member/registration/value-source.ts';
import {
  disclosure,
  type AudienceName,
  type PurposeName,
  type RestrictedKind,
  type Role,
  type Scope,
} from '../../src/policy/index.ts';
import { blindIndex, callerOf, type Caller, type WrappedKey } from '../../src/privacy/index.ts';
import { ciphertext, type Sealed } from '../../src/privacy/sealed/sealed.ts';

/** What a person registered; each value is like no other in the run, so that it can be searched for where it must not be. */
export interface Values {
  readonly email: string;
  readonly phone: string;
  readonly address: Readonly<Record<'postalCode' | 'prefecture' | 'city' | 'street' | 'building', string>>;
  readonly name?: string;
  readonly birthDate?: string;
  readonly occupation?: string;
  readonly gender?: string;
  readonly companyName?: string;
  readonly representative?: string;
  readonly contactPerson?: string;
}

/** Someone who asks: a member with a session of their own. */
export interface Person {
  readonly id: string;
  readonly nickname: string;
  readonly sessionId: string;
  /** Access token; good for ten real minutes. */
  readonly token: string;
  readonly values: Values;
}

export interface PersonWords {
  readonly type?: 'INDIVIDUAL' | 'COMPANY';
  readonly nickname?: string;
  readonly values?: Partial<Values>;
  /** A PHC string for those who sign in; others have a password that is none. */
  readonly passwordHash?: string;
}

/** A word that is nowhere else. It begins with a letter: ten digits alone could be a phone number, and refused in a public text. */
export function unique(): string {
  return `u${randomBytes(5).toString('hex')}`;
}

export function individual(): Values {
  return {
    name: `山田 ${unique()}`,
    email: `mail-${unique()}@example.jp`,
    phone: `+8190${randomInt(10_000_000, 99_999_999)}`,
    address: address(),
    birthDate: `19${randomInt(50, 99)}-0${randomInt(1, 9)}-${randomInt(10, 28)}`,
    occupation: `職業 ${unique()}`,
    gender: `性別 ${unique()}`,
  };
}

export function company(): Values {
  return {
    companyName: `株式会社${unique()}`,
    representative: `代表 ${unique()}`,
    contactPerson: `担当 ${unique()}`,
    email: `mail-${unique()}@example.jp`,
    phone: `+813${randomInt(10_000_000, 99_999_999)}`,
    address: address(),
  };
}

function address(): Values['address'] {
  const postalCode = `${randomInt(100, 999)}-${randomInt(1000, 9999)}`;
  return {
    postalCode,
    prefecture: '東京都',
    city: `八王子市${unique()}`,
    street: `1-2-${unique()}`,
    building: `荘${unique()} 201`,
  };
}

/** Every personal value of a person as it could stand somewhere, for searching. */
export function spelled({ address, ...plain }: Values): string[] {
  const { prefecture: _everyones, ...parts } = address;
  return [...Object.values(plain), ...Object.values(parts)];
}

/** Writes the key that the vault made for a record, as the tables' owner. */
export async function writeKey(owner: Pool, { recordId, wrapped, outerKey }: WrappedKey): Promise<void> {
  await owner.query('insert into record_key (record_id, wrapped, outer_key) values ($1, $2, $3)', [
    recordId,
    wrapped,
    outerKey,
  ]);
}

export function bytesOf(sealed: Sealed<unknown>): Buffer {
  return ciphertext(sealed);
}

async function writeRegistration(owner: Pool, market: Market, memberId: string, values: Values): Promise<void> {
  const id = randomUUID();
  const { sealed, wrappedKey } = market.vault.seal({ type: 'Registration', id }, values, {
    by: 'member',
    at: Date.now(),
  });
  await writeKey(owner, wrappedKey);
  await owner.query(
    `insert into registration (id, member_id, details, sources, form_version, purposes)
      values ($1, $2, $3, $4, '2023-04-01', '{ownUse,contract}')`,
    [id, memberId, bytesOf(sealed), sourcesAfter({}, values, 'member', Date.now())],
  );
}

/** A session that began now, by the database's clock, with the password just entered. */
export async function session(
  owner: Pool,
  { tokens }: Market,
  memberId: string,
): Promise<Pick<Person, 'sessionId' | 'token'>> {
  const sessionId = randomUUID();
  await owner.query(
    `insert into session (id, account_id, expires_at, password_entered_at, token_hash)
      values ($1, $2, noren_now() + interval '30 days', noren_now(), $3)`,
    [sessionId, memberId, unique()],
  );
  const { token } = await tokens.issue({ memberId, sessionId }, Date.now());
  return { sessionId, token };
}

/** A confirmed member with a session, written as the tables' owner: the quick way, for tests of what comes after. */
export async function member(owner: Pool, market: Market, words: PersonWords = {}): Promise<Person> {
  const { type = 'INDIVIDUAL', nickname = `nick${unique()}`, passwordHash = 'none' } = words;
  const id = randomUUID();
  const values = { ...(type === 'COMPANY' ? company() : individual()), ...words.values };
  const index = blindIndex(market.keyring, 'account.email', emailForIndex(values.email));
  await owner.query('insert into account (id, email_index, password_hash) values ($1, $2, $3)', [
    id,
    index,
    passwordHash,
  ]);
  await owner.query('insert into member (id, nickname, type) values ($1, $2, $3)', [id, nickname, type]);
  await owner.query('insert into nickname (folded) values ($1)', [nickname.toLowerCase()]);
  await writeRegistration(owner, market, id, values);
  return { id, nickname, values, ...(await session(owner, market, id)) };
}

/** One who comes with other powers than a member's: one of the staff, by roles, or a partner, by scopes. */
export interface Other {
  readonly id: string;
  /** The ground that ends with them, and the one that ends with their token. */
  readonly ground: string;
  readonly sessionId: string;
  readonly token: string;
}

/** Rights that stand for a day, and a token on them; what is kept of the one who holds it is for its part to write. */
export async function other(owner: Pool, { tokens }: Market, caller: Caller): Promise<Other> {
  const sorts = caller.callerClass === 'staff' ? ['STAFF', 'STAFF_SESSION'] : ['PARTNER', 'TOKEN'];
  const { rows } = await owner.query<{ ground: string; session: string }>(
    `with g as (insert into ground (sort, until) values ($1, noren_now() + interval '1 day') returning id, until)
      , s as (insert into ground (sort, under, until) select $2, g.id, g.until from g returning id)
      select g.id as ground, s.id as session from g, s`,
    sorts,
  );
  const [{ ground, session }] = rows as [{ ground: string; session: string }]; // one row was made
  const id = randomUUID();
  const { token } = await tokens.issueTo({ caller, id, sessionId: session }, Date.now());
  return { id, ground, sessionId: session, token };
}

/** One of the staff, as their sign-in would have left them. */
export interface StaffPerson extends Other {
  readonly roles: readonly Role[];
  /** Like no other, so that it can be searched for where it must not be. */
  readonly displayName: string;
}

export async function staffPerson(owner: Pool, market: Market, roles: readonly Role[]): Promise<StaffPerson> {
  const made = await other(owner, market, callerOf('staff', roles));
  const displayName = `職員 ${unique()}`;
  await owner.query(
    `insert into staff_member (id, ground_id, issuer, subject, roles, display_name)
      values ($1::uuid, $2, 'https://staff.noren.test', $1::uuid::text, $3, $4)`,
    [made.id, made.ground, roles, displayName],
  );
  return { ...made, roles, displayName };
}

/** What a case is opened with; what is left out is the first role of who opens it, and all that the table gives that role. */
export interface CaseWords {
  readonly role?: Role;
  readonly purpose?: PurposeName;
  readonly kinds?: readonly RestrictedKind[];
}

export interface OpenCase {
  readonly id: string;
  /** Ends with the case. */
  readonly ground: string;
}

const audienceOf: Readonly<Partial<Record<Role, AudienceName>>> = {
  support: 'supportStaff',
  safety: 'safetyStaff',
  legal: 'legalStaff',
  'privacy-officer': 'legalStaff',
  finance: 'financeStaff',
};

/** Everyone sees a nickname, and what staff keep of their work is no data of a member. */
const NEVER_NAMED: readonly RestrictedKind[] = ['NICKNAME', 'STAFF_RECORD'];

/** A case of one of the staff on a member, or on several, open for an hour. */
export async function caseOf(
  owner: Pool,
  staff: StaffPerson,
  members: readonly Pick<Person, 'id'>[],
  words: CaseWords = {},
): Promise<OpenCase> {
  const role = words.role ?? staff.roles[0];
  const given = disclosure.filter(({ to }) => role && to === audienceOf[role]);
  const {
    purpose = given[0]?.for,
    kinds = given.flatMap(({ of }) => of).filter((name) => !NEVER_NAMED.includes(name)),
  } = words;
  const { rows } = await owner.query<OpenCase>(
    `with g as (insert into ground (sort, under, until) values ('CASE', $1, noren_now() + interval '1 hour') returning id)
      , c as (insert into staff_case (ground_id, staff_id, role, purpose, kinds, reason)
        select id, $2, $3, $4, $5, 'T-' || left(id::text, 8) from g returning id, ground_id)
      , s as (insert into staff_case_subject (case_id, member_id) select c.id, m.id from c, unnest($6::uuid[]) m(id))
      select id, ground_id as ground from c`,
    [staff.ground, staff.id, role, purpose, kinds, [...new Set(members.map(({ id }) => id))]],
  );
  return rows[0] as OpenCase; // one was made
}

/** A partner in the register, with a token for these scopes; it stands for a day. */
export async function partner(owner: Pool, market: Market, scopes: readonly Scope[]): Promise<Other> {
  const them = await other(owner, market, callerOf('partner', scopes));
  await owner.query(
    `insert into partner (id, ground_id, name, address, representative, country, scopes, contract, secrecy_agreed_at, basis,
        purposes, starts_at, ends_at, last_checked_at, last_checked_by, check_due_at, registered_by)
      values ($1, $2, $3, '東京都千代田区1-1', '代表 花子', 'JP', $4, 'C-1', noren_now(), $5, '{}', noren_now(),
        noren_now() + interval '1 day', noren_now(), gen_random_uuid(), noren_now() + interval '1 day', gen_random_uuid())`,
    [
      them.id,
      them.ground,
      `株式会社パートナー${unique()}`,
      scopes,
      scopes.includes('consents') ? 'consent' : 'outsourcing',
    ],
  );
  return them;
}
