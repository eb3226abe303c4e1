import { kind } from '../../policy/index.ts';
import {
  adds,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
  type Asking,
  type Identifier,
  type Sql,
} from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { Me } from '../member/index.ts';
import { Trade } from '../trade/index.ts';
import { Claim, type ClaimFacts } from './claim.ts';
import { ClaimedSeller, type ClaimedSellerFacts } from './claimed-seller.ts';

const newest = newestFirst('madeAt');

reads<ClaimFacts>(Claim, {
  table: 'claim',
  facts: { id: 'id', claimantId: 'claimant_id', sellerId: 'seller_id' },
  visible: (claim, { viewer }) => sql`${viewer} in (${claim}.claimant_id, ${claim}.seller_id)`,
  columns: {
    granted: (claim) => sql`case when ${claim}.decided_at is not null then ${claim}.ground_id is not null end`,
  },
});
readsMore<Pick<ClaimFacts, 'inWork'>>(Claim, {
  callers: ['staff:legal'],
  facts: {
    inWork: (claim, { now }) => sql`(${claim}.decided_at is null or ${groundStands(sql`${claim}.ground_id`, now)})`,
  },
  visible: () => sql`true`,
});
readsMore(Claim, { callers: ['staff:privacy-officer'], visible: () => sql`true` });

const stands = (claimed: Identifier, { now }: Asking): Sql => groundStands(sql`${claimed}.ground_id`, now);

reads<ClaimedSellerFacts>(ClaimedSeller, {
  table: 'claimed_seller',
  facts: {
    claimId: 'claim_id',
    claimantId: 'claimant_id',
    sellerId: (claimed, { viewer }) => sql`nullif(${claimed}.seller_id, ${viewer})`,
    groundId: 'ground_id',
    stands,
  },
  visible: (claimed, asking) => sql`${claimed}.claimant_id = ${asking.viewer} and ${stands(claimed, asking)}`,
});

adds(Claim, {
  trade: {
    type: () => Trade,
    description: 'The trade it is about, for its two sides.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Trade,
      (claim, trade) => sql`${trade}.listing_id = ${claim}.listing_id and ${trade}.id = ${claim}.trade_id`,
    ),
  },
  seller: {
    type: () => ClaimedSeller,
    description: 'To the claimant, once it is granted and for 30 days: whom it is against (P6.10b).',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => ClaimedSeller,
      (claim, claimed) => sql`${claimed}.claim_id = ${claim}.id`,
    ),
  },
});

export const Claims = connectionOf(Claim);

adds(Me, {
  claims: {
    type: () => Claims,
    description: 'Claims that you made, and those against you; the last made first (P6.10b).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Claim, {
      on: (me, claim) => sql`${me}.id in (${claim}.claimant_id, ${claim}.seller_id)`,
      orders: newest,
    }),
  },
});

export const claimById = rootOne(
  () => Claim,
  (claim, id) => sql`${claim}.id = ${id('id')}`,
);

export const allClaims = rootMany('Query.claims', () => Claim, { orders: newest });
