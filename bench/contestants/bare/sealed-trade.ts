/** The floor's trade page when it does the work that is not free: cards opened from their sealed records, and who saw what written down. */
import { randomBytes } from 'node:crypto';
import { kind, POLICY_VERSION } from '../../../src/policy/index.ts';
import type { Vault } from '../../../src/privacy/index.ts';
import type { Viewer } from './tokens.ts';

const parts = [
  { part: 'name', kind: kind.NAME },
  { part: 'companyName', kind: kind.COMPANY_NAME },
  { part: 'address', kind: kind.ADDRESS },
  { part: 'phone', kind: kind.PHONE },
  { part: 'representative', kind: kind.REPRESENTATIVE },
  { part: 'contactPerson', kind: kind.CONTACT_PERSON },
];
const mask = parts.reduce((bits, { kind }) => bits | kind.bit, 0);
const names = parts.map(({ kind }) => kind.name);

const card = (name: string): string =>
  `${name}.id as ${name}_id, ${name}.contact as ${name}_sealed, ${name}_key.wrapped as ${name}_wrapped, ${name}_key.outer_key as ${name}_outer`;
const joined = (
  name: string,
  owner: string,
): string => `left join contact_card ${name} on ${name}.listing_id = t.listing_id and ${name}.trade_id = t.id and ${owner}
  left join record_key ${name}_key on ${name}_key.record_id = ${name}.id`;

/** $1 trade, $2 viewer, $3 session, $4 policy version, $5 the leaf without its subject. One statement, so one commit. */
export const sealedTrade = {
  name: 'sealed_trade',
  text: `with clock as materialized (select noren_now() as now), page as materialized (
    select (select s.revoked_at is null and (select clock.now from clock) < s.expires_at from session s where s.id = $3) as stands, other.owner_id as subject,
      json_build_object('state', t.state, 'price', t.price, 'winner', json_build_object('nickname', m.nickname), 'listing', json_build_object('title', l.title)) as page,
      ${card('mine')}, ${card('other')}
    from trade t join listing l on l.id = t.listing_id join member m on m.id = t.winner_id
    ${joined('mine', 'mine.owner_id = $2')}
    ${joined('other', `other.owner_id <> $2 and t.state <> 'CANCELLED' and (select clock.now from clock) < t.contact_until`)}
    where t.id = $1 and $2 in (t.seller_id, t.winner_id)),
  told as (insert into disclosure (policy_version, operation, recipient_class, recipient_id, subjects, leaves)
    select $4, 'trade', 'member', $2::uuid, array[subject], jsonb_build_array(jsonb_set($5::jsonb, '{subject}', to_jsonb(subject)))
    from page where stands and subject is not null)
  select * from page`,
};

export interface SealedRow {
  readonly stands: boolean | null;
  readonly page: string;
  readonly [column: string]: unknown;
}

export function valuesFor(trade: string, viewer: Viewer | null): unknown[] {
  const ground = {
    article: 'P6.1',
    audience: 'counterparty',
    purpose: 'contract',
    basis: 'ownAct',
    legalRecord: false,
  };
  const leaf = {
    ...ground,
    reference: `trade:${trade}`,
    kinds: names,
    salt: randomBytes(16).toString('base64url'),
    keepUntil: new Date().toISOString(),
  };
  return [trade, viewer?.id ?? null, viewer?.session ?? null, POLICY_VERSION, JSON.stringify(leaf)];
}

function opened(vault: Vault, row: SealedRow, name: string): string {
  const id = row[`${name}_id`];
  if (id === null) return 'null';
  const [sealed, wrapped, outerKey] = ['sealed', 'wrapped', 'outer'].map((column) => row[`${name}_${column}`]);
  const record = {
    type: 'ContactCard',
    id: id as string,
    sealed: sealed as Buffer,
    wrapped: wrapped as Buffer,
    outerKey: outerKey as string,
  };
  return JSON.stringify(vault.openOrNothing(record, parts, mask));
}

export function answerOf(vault: Vault, row: SealedRow): string {
  return `{"data":{"trade":${row.page.slice(0, -1)},"myCard":${opened(vault, row, 'mine')},"otherCard":${opened(vault, row, 'other')}}}}`;
}
