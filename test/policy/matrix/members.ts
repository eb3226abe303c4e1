/** The people of the scene, with what they registered, and lines of the ledger about them. */
import { randomUUID } from 'node:crypto';
import { spelled, type Person } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

export interface People {
  (name: string): Person;
  readonly all: ReadonlyMap<string, Person>;
}

/** Who they are, whatever part they play; only `stranger` plays none. */
const names = [
  'stranger',
  'taro',
  'hanako',
  'jiro',
  'company',
  'storeOwner',
  'storeBuyer',
  'closedStoreOwner',
  'shopkeeper',
];
const storeOwners = ['storeOwner', 'shopkeeper'];
const companies = ['company', 'storeOwner', 'closedStoreOwner'];

export async function plantMembers(server: TestServer): Promise<{ people: People; rows: SceneRow[] }> {
  const all = new Map<string, Person>();
  for (const name of names)
    all.set(name, await server.member({ type: companies.includes(name) ? 'COMPANY' : 'INDIVIDUAL' }));
  const person = (name: string): Person => {
    const found = all.get(name);
    if (!found) throw new Error(`The scene has no ${name}.`);
    return found;
  };
  const rows: SceneRow[] = [];
  for (const name of names) rows.push(...(await rowsOf(server, name, person(name))));
  return { people: Object.assign(person, { all }), rows };
}

async function rowsOf({ db }: TestServer, name: string, { id, nickname, values }: Person): Promise<SceneRow[]> {
  const { rows } = await db.owner.query<{ id: string }>('select id from registration where member_id = $1', [id]);
  const registration = rows[0]?.id ?? '';
  const owned = { owner: id, state: 'members' };
  const who = companies.includes(name) ? 'registration of a company' : 'registration of a person';
  return [
    { ...owned, row: 'member', type: 'Member', id, values: { id, nickname } },
    {
      ...owned,
      row: storeOwners.includes(name) ? 'me with a store' : 'me',
      type: 'Me',
      id: `me:${id}`,
      values: { nickname, registration },
    },
    { ...owned, row: who, type: 'Registration', id: registration, values: { ...values } },
  ];
}

/** Two lines of the ledger: the seller's and the winner's data, each shown to the other in one trade. */
export async function plantLeaves(
  server: TestServer,
  rows: readonly SceneRow[],
  carrier: { readonly id: string },
): Promise<SceneRow[]> {
  const cards = rows.filter(({ type, state }) => type === 'ContactCard' && state === 'paid');
  const trade = rows.find(({ type, state }) => type === 'Trade' && state === 'paid')?.id;
  const planted: SceneRow[] = [];
  for (const [index, { owner = '' }] of cards.entries()) {
    const day = `2026-05-2${index + 1}`;
    const toOther = { audience: 'counterparty', article: 'P6.1', purpose: 'contract', basis: 'ownAct' };
    const toCarrier = { audience: 'carrier', article: 'P6.7', purpose: 'shipping', basis: 'outsourcing' };
    const [at, later] = [`${day}T03:04:05.006Z`, `${day}T04:05:06.007Z`];
    const reference = `trade:${trade}`;
    const shown = { ...toOther, reference };
    const id = await plantLeaf(server, { at, owner, shown, recipient: { class: 'member' } });
    const to = { class: 'partner', id: carrier.id };
    const carried = await plantLeaf(server, { at: later, owner, shown: toCarrier, recipient: to });
    const row = { type: 'DisclosureLeaf', state: 'ledger', owner } as const;
    planted.push(
      { ...row, row: 'leaf', id, values: { at, article: 'P6.1', trade } },
      { ...row, row: 'leaf of a carrier', id: carried, values: { at: later, article: 'P6.7' } },
    );
  }
  return planted;
}

interface PlantedLeaf {
  readonly at: string;
  readonly owner: string;
  readonly shown: Readonly<Record<string, string>>;
  readonly recipient: { readonly class: string; readonly id?: string };
}

async function plantLeaf({ db }: TestServer, { at, owner, shown, recipient }: PlantedLeaf): Promise<string> {
  const id = randomUUID();
  const ends = { legalRecord: false, keepUntil: '2029-05-21T00:00:00.000Z' };
  const leaf = { id, salt: 'c2FsdA', subject: owner, kinds: ['NAME', 'PHONE'], ...ends, ...shown };
  await db.owner.query(
    `insert into disclosure (at, policy_version, operation, recipient_class, recipient_id, subjects, leaves)
      values ($1, '2023-04-01', 'Trade', $2, $3, $4, $5)`,
    [at, recipient.class, recipient.id ?? null, [owner], JSON.stringify([leaf])],
  );
  return id;
}

/** What was planted in a row, as it could stand in an answer. */
export function wordsOf({ row, values, type }: SceneRow): string[] {
  // as planted: whole sets of registered values, and no other field
  if (['Registration', 'ContactCard', 'ClaimedSeller'].includes(type))
    return spelled(values as unknown as Person['values']);
  if (type === 'Store') return spelled(values as unknown as Person['values']);
  // The words of a rating, and of a side, are everyone's.
  if (type === 'Review') return [String(values['text'])];
  // The name of a company under contract is every member’s to know.
  if (type === 'Partner' || type === 'Payment') return [];
  if (type === 'PaymentInstrument') return Object.values(values['paymentCard'] ?? {}).filter((word) => word.length > 4);
  if (type === 'Shipment') return typeof values['trackingReference'] === 'string' ? [values['trackingReference']] : [];
  // A beaten maximum is public at its step (R26); those of the leader are nobody else's.
  if (type === 'Bid') return row === 'bid of the outbid' ? [] : [String(values['maximum'])];
  return Object.values(values).filter((value): value is string => typeof value === 'string');
}
