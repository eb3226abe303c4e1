/**
 * What is kept about members, opened for the successor under the audience `successor` (P6.9): each sealed record with where each value
 * comes from (P6 note, LG-18), and the purposes it was collected for, which bind the successor (LG-5). It stays in memory, and leaves
 * encrypted only.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { collectedFor, deciders, type PersonalKind } from '../../policy/index.ts';
import { prove, sealedParts, type Vault, type Viewer } from '../../privacy/index.ts';
import { Claim } from '../claim/index.ts';
import { EnquiryText } from '../enquiry/index.ts';
import { Registration } from '../member/index.ts';
import { PaymentInstrument } from '../payment/index.ts';
import { Store } from '../store/index.ts';
import { SharedDetails } from '../support-tool/index.ts';
import { ContactCard } from '../trade/index.ts';
import { SavedSearch } from '../watch/index.ts';

/** What only a hand-over knows of a record: no page has such facts. */
interface HandOverFacts {
  readonly handedOverOn?: string;
}

const onHandOver = ({ handedOverOn }: HandOverFacts): boolean => handedOverOn !== undefined;

interface HandedRecord {
  readonly type: new () => object;
  readonly property: string;
  /** Where it is not the property's name. */
  readonly column?: string;
  readonly from: string;
  /** The member whom it is about, or who wrote it. */
  readonly owner: string;
}

/**
 * Every sealed record about a member, and what they wrote to the operator or for themselves, with the SQL that finds it. What members
 * wrote to one another is opened for nobody else: it goes over with the database, under its keys.
 */
const records: readonly HandedRecord[] = [
  { type: Registration, property: 'details', from: 'registration t', owner: 't.member_id' },
  { type: Store, property: 'contact', from: 'store t', owner: 't.owner_id' },
  { type: ContactCard, property: 'contact', from: 'contact_card t', owner: 't.owner_id' },
  { type: SharedDetails, property: 'details', from: 'shared_details t', owner: 't.owner_id' },
  {
    type: EnquiryText,
    property: 'body',
    from: 'enquiry_text t join enquiry e on e.id = t.enquiry_id',
    owner: 'e.member_id',
  },
  { type: Claim, property: 'words', from: 'claim t', owner: 't.claimant_id' },
  { type: SavedSearch, property: 'named', column: 'name', from: 'saved_search t', owner: 't.member_id' },
  { type: PaymentInstrument, property: 'details', from: 'payment_instrument t', owner: 't.member_id' },
];

for (const { type } of records) prove<HandOverFacts>(type, { successor: onHandOver });

export interface HandedMember {
  readonly memberId: string;
  /** As a mask: what of them is in the hand-over. */
  readonly kinds: number;
  readonly data: object;
}

interface SealedRow {
  readonly id: string;
  readonly owner: string;
  readonly bytes: Buffer;
  readonly wrapped: Buffer;
  readonly outerKey: string;
}

interface PlainRow {
  readonly id: string;
  readonly nickname: string;
  readonly type: string;
  readonly joinedAt: string;
  readonly formVersion: string | null;
  readonly purposes: readonly string[] | null;
  readonly registeredAt: string | null;
}

export interface HandOver {
  readonly successionId: string;
  readonly memberIds: readonly string[];
  readonly viewer: Viewer;
  readonly now: number;
}

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`;

export async function openForSuccessor(em: EntityManager, vault: Vault, order: HandOver): Promise<HandedMember[]> {
  const plain = await em.execute<PlainRow[]>(
    `select m.id, m.nickname, m.type, m.joined_at as "joinedAt", r.form_version as "formVersion", r.purposes,
      r.registered_at as "registeredAt" from member m left join registration r on r.member_id = m.id
      where m.id = any(?::uuid[]) order by m.id`,
    [list(order.memberIds)],
  );
  const opened = new Map<string, Opened[]>();
  for (const record of records)
    for (const one of await openAll(em, vault, order, record))
      opened.set(one.owner, [...(opened.get(one.owner) ?? []), one]);
  return plain.map((row) => {
    const own = opened.get(row.id) ?? [];
    const kinds = own.reduce((bits, { mask }) => bits | mask, 0);
    return { memberId: row.id, kinds, data: { ...row, records: own.map(({ said }) => said) } };
  });
}

interface Opened {
  readonly owner: string;
  readonly mask: number;
  readonly said: object;
}

async function openAll(
  em: EntityManager,
  vault: Vault,
  { successionId, memberIds, viewer, now }: HandOver,
  { type, property, column = property, from, owner }: HandedRecord,
): Promise<Opened[]> {
  const rows = await em.execute<SealedRow[]>(
    `select t.id, ${owner} as owner, t.${column} as bytes, k.wrapped, k.outer_key as "outerKey" from ${from}
      join record_key k on k.record_id = t.id and k.destroyed_at is null where ${owner} = any(?::uuid[]) order by t.id`,
    [list(memberIds)],
  );
  const { mask } = deciders.sightOf(type, { handedOverOn: successionId }, viewer, { now });
  const parts = sealedParts(type, property);
  return rows.map(({ id, owner, bytes, wrapped, outerKey }) => {
    const record = { type: type.name, id, sealed: bytes, wrapped, outerKey };
    const values = vault.open(record, parts, mask);
    const sources = vault.provenance(record, parts, mask);
    const held = parts.filter(({ part }) => values[part] !== null && values[part] !== undefined);
    const said = held.map(({ part, kind }) => ({
      part,
      kind: kind.name,
      value: values[part],
      source: sources.find((one) => one.part === part),
      collectedFor: collectedFor[kind.name as PersonalKind], // none for what was written, which no form asked for
    }));
    return {
      owner,
      mask: held.reduce((bits, { kind }) => bits | kind.bit, 0),
      said: { record: type.name, id, parts: said },
    };
  });
}
