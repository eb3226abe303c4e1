import { kind } from '../../policy/index.ts';
import {
  adds,
  connectionOf,
  type Identifier,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  type Sql,
  sql,
} from '../../privacy/index.ts';
import { Me } from '../member/index.ts';
import { Trade } from '../trade/index.ts';
import { DisclosureLeaf, type DisclosureLeafFacts } from './disclosure-leaf.ts';

/** No date, no look: what an authority asked for is never told of before two have said from when. */
const isWithheld = (leaf: Identifier, now: Sql): Sql => sql`(${leaf}.article in ('P6.4', 'P6.10')
  and not coalesce((select d.told_from <= ${now} from disclosure_delay d where d.reference = ${leaf}.reference), false))`;

reads<DisclosureLeafFacts>(DisclosureLeaf, {
  table: 'disclosure_leaf',
  facts: { subject: 'subject', withheld: (leaf, { now }) => isWithheld(leaf, now) },
  visible: (leaf, { viewer, now }) => sql`${leaf}.subject = ${viewer} and not ${isWithheld(leaf, now)}`,
  columns: {
    id: 'id',
    at: 'at',
    audience: 'audience',
    kinds: 'kinds',
    article: 'article',
    purpose: 'purpose',
    basis: 'basis',
    legalRecord: 'legal_record',
    keepUntil: 'keep_until',
  },
});

adds(DisclosureLeaf, {
  trade: {
    type: () => Trade,
    description: 'The trade through which it was shown, if it was one.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Trade,
      (leaf, trade) => sql`${trade}.id = ${leaf}.trade_id`,
    ),
  },
});

export const DisclosureLeafConnection = connectionOf(DisclosureLeaf);

adds(Me, {
  disclosures: {
    type: () => DisclosureLeafConnection,
    description: 'Who saw your data: your own lines of the ledger, the newest first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => DisclosureLeaf, {
      // The first condition is the index's; the second picks one's own of a record about several members.
      on: (me, leaf) => sql`${leaf}.subjects @> array[${me}.id] and ${leaf}.subject = ${me}.id`,
      orders: newestFirst('at'),
      own: true,
    }),
  },
});
