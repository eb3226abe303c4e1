/**
 * Tells the demo's story into an empty database: members with sealed registrations, auctions whose bids are decided by the
 * rules at the times they are said to have come, and the ended ones closed by the very job that closes real ones.
 */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { emailForIndex, hashPassword } from '../../../market/account/index.ts';
import { Member, MemberType, Registration } from '../../../market/member/index.ts';
import { registrationFormInForce } from '../../../policy/index.ts';
import { blindIndex } from '../../../privacy/index.ts';
import { keepKey, tasks, type Market } from '../../../market/index.ts';
import { people, type DemoPerson } from '../people.ts';

/** Every demo member's password, to try signing in. */
export const DEMO_PASSWORD = 'noren-demo-2026';

/** Everything is told as seen from one moment, so that the story is the same whenever it is told. */
export interface Telling {
  readonly em: EntityManager;
  readonly market: Market;
  readonly now: number;
  /** Key of a person or a listing → id. */
  readonly ids: Map<string, string>;
}

export function idOf({ ids }: Telling, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo's story names ${key} before telling of it.`);
  return id;
}

const DAY = 24 * 60 * 60 * 1000;

export async function tellOfPeople(telling: Telling): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const joined = telling.now - 300 * DAY;
  for (const [index, person] of people.entries()) await tellOfPerson(telling, person, { index, passwordHash, joined });
}

interface Joining {
  readonly index: number;
  readonly passwordHash: string;
  readonly joined: number;
}

async function tellOfPerson(
  { em, market, ids }: Telling,
  person: DemoPerson,
  { index, passwordHash, joined }: Joining,
): Promise<void> {
  const id = randomUUID();
  ids.set(person.key, id);
  const email = `${person.key}@noren.example`;
  const at = new Date(joined + index * DAY);
  await em.execute(
    'insert into account (id, email_index, password_hash, email_confirmed_at, created_at) values (?, ?, ?, ?, ?)',
    [id, blindIndex(market.keyring, 'account.email', emailForIndex(email)), passwordHash, at, at],
  );
  await em.execute('insert into nickname (folded) values (?)', [person.nickname.normalize('NFKC').toLowerCase()]);
  const type = person.companyName ? MemberType.COMPANY : MemberType.INDIVIDUAL;
  em.create(Member, { id, nickname: person.nickname, type, joinedAt: at });
  await em.flush();
  register({ em, market }, person, { id, email, at, index });
  await em.flush();
}

interface Registering {
  readonly id: string;
  readonly email: string;
  readonly at: Date;
  readonly index: number;
}

function register(
  { em, market }: Pick<Telling, 'em' | 'market'>,
  person: DemoPerson,
  { id: memberId, email, at, index }: Registering,
): void {
  const { key: _key, nickname: _nickname, city, prefecture, postalCode, ...named } = person;
  const address = { postalCode, prefecture, city, street: `${index + 1}-2-3`, building: null };
  const values = { ...named, email, phone: `+81900000${String(1000 + index)}`, address };
  const id = randomUUID();
  const { sealed, wrappedKey } = market.vault.seal({ type: Registration.name, id }, values, {
    by: 'member',
    at: at.getTime(),
  });
  keepKey(em, wrappedKey);
  const form = registrationFormInForce(at.getTime());
  const sources = Object.fromEntries(
    Object.keys(values).map((field) => [field, { by: 'member', at: at.toISOString() }]),
  );
  em.create(Registration, {
    id,
    memberId,
    details: sealed,
    sources,
    formVersion: form.version,
    purposes: [...form.purposes],
    registeredAt: at,
  } as never); // fields that are computed have no columns
}

/** A job, as the worker would run it. */
export async function runTask(market: Market, name: string, payload: object): Promise<void> {
  const task = tasks.find((one) => one.name === name);
  if (!task) throw new Error(`There is no job ${name}.`);
  await task.run(payload as never, market); // each job's own payload
}

export const closeAuction = (market: Market, listingId: string): Promise<void> =>
  runTask(market, 'close_auction', { listingId });
