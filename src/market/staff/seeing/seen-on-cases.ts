/** Which records of members staff see on their cases. Messages, maxima, reserves and block lists are not among them: nobody's but theirs. */
import { kind } from '../../../policy/index.ts';
import {
  adds,
  list,
  many,
  newestFirst,
  one,
  PageArgs,
  reserve,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { DisclosureLeaf, DisclosureLeafConnection } from '../../disclosure/index.ts';
import { Listing, ListingConnection } from '../../listing/index.ts';
import { Member, Registration } from '../../member/index.ts';
import { Store } from '../../store/index.ts';
import { ContactCard, Trade, TradeConnection } from '../../trade/index.ts';
import { CaseSubject } from '../case/case-subject.ts';
import { caseWorkers } from '../roles.ts';
import { opensOnCases } from './on-cases.ts';

opensOnCases(Registration, { rows: 'REGISTRATION', about: (row, member) => sql`${row}.member_id = ${member}` });

opensOnCases(Store, { rows: 'STORE_DISPLAY', about: (row, member) => sql`${row}.owner_id = ${member}` });

/** An auction is in the history of who sells and of who bid (P5.2); past its public period and while an authority stops it, too. */
const tookPart = (
  listing: Identifier,
  member: Sql,
): Sql => sql`${listing}.state <> 'DRAFT' and (${listing}.seller_id = ${member}
  or exists (select from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${member}))`;
opensOnCases(Listing, { rows: 'HISTORY', about: tookPart });

const isSide = (trade: Identifier, member: Sql): Sql => sql`${member} in (${trade}.seller_id, ${trade}.winner_id)`;
opensOnCases(Trade, { rows: 'TRADE_RECORD', about: isSide });

/** The member's own card: the other side's is about the other side. None while an authority stops the auction (R29). */
opensOnCases(ContactCard, {
  rows: 'TRADE_RECORD',
  about: (card, member, trade) => sql`not ${trade}.stopped and ${card}.owner_id = ${member}`,
});

opensOnCases(DisclosureLeaf, { rows: 'DISCLOSURE_RECORD', about: (leaf, member) => sql`${leaf}.subject = ${member}` });

/** What speaks to a side of a trade, or to whoever could take part, says nothing to partners and staff. */
const ofMembers = {
  Trade: ['mySide', 'myCard', 'otherCard', 'myReview'],
  Listing: ['isWatched', 'myStanding', 'myTrade'],
  Question: ['mine'],
};
for (const [type, fields] of Object.entries(ofMembers))
  for (const field of fields) reserve(type, field, ['visitor', 'member']);

adds(Trade, {
  cards: {
    type: () => [ContactCard],
    description: 'What its sides tell each other: of those whom your cases are about.',
    holds: kind.PUBLIC,
    by: list(
      () => ContactCard,
      (trade, card) => sql`${card}.listing_id = ${trade}.listing_id and ${card}.trade_id = ${trade}.id`,
      'id',
    ),
  },
});
reserve('Trade', 'cards', caseWorkers);

adds(CaseSubject, {
  member: {
    type: () => Member,
    description: 'The member, as everyone sees them.',
    holds: kind.PUBLIC,
    by: one(
      () => Member,
      (subject, member) => sql`${member}.id = ${subject}.member_id`,
    ),
  },
  registration: {
    type: () => Registration,
    description: 'What they registered, with the kinds that your open cases on them name.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Registration,
      (subject, registration) => sql`${registration}.member_id = ${subject}.member_id`,
    ),
  },
  store: {
    type: () => Store,
    description: 'The store they opened last, closed or not.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Store,
      (subject, store) => sql`${store}.id = (select s.id from store s where s.owner_id = ${subject}.member_id
        order by s.opened_at desc, s.id limit 1)`,
    ),
  },
  listings: {
    type: () => ListingConnection,
    description:
      'The auctions that they sold in or bid on, past their public period too, where the case names HISTORY; the last published first. To look at it is recorded.',
    holds: kind.HISTORY,
    nullable: true,
    args: PageArgs,
    by: many(() => Listing, {
      on: (subject, listing) => tookPart(listing, sql`${subject}.member_id`),
      orders: newestFirst('startsAt'),
    }),
  },
  trades: {
    type: () => TradeConnection,
    description:
      'Their trades, as seller and as winner, where the case names TRADE_RECORD; the newest first. To look at it is recorded.',
    holds: kind.TRADE_RECORD,
    nullable: true,
    args: PageArgs,
    by: many(() => Trade, {
      on: (subject, trade) => isSide(trade, sql`${subject}.member_id`),
      orders: newestFirst('decidedAt'),
    }),
  },
  disclosures: {
    type: () => DisclosureLeafConnection,
    description:
      'Who saw their data, where the case names DISCLOSURE_RECORD; the newest first. To look at it is recorded.',
    holds: kind.DISCLOSURE_RECORD,
    nullable: true,
    args: PageArgs,
    by: many(() => DisclosureLeaf, {
      on: (subject, leaf) =>
        sql`${leaf}.subjects @> array[${subject}.member_id] and ${leaf}.subject = ${subject}.member_id`,
      orders: newestFirst('at'),
    }),
  },
});
