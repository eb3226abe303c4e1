/** What is asked of the contestants: GraphQL of those that speak it, a path of the bare server. */
import { httpRequest } from './measure/driver.ts';
import {
  bidderOf,
  BUSY,
  hotBidder,
  listingId,
  listingOfTrade,
  memberId,
  sellerOf,
  tradeId,
  TRADES,
  winnerOf,
} from './world/ids.ts';

const listing = (
  more: string,
): string => `query Listing($id: ID!) { listing(id: $id) { id title description state price endAt bidCount leader { nickname }
  priceHistory(first: 50) { edges { node { price at bidder { id nickname } } } pageInfo { hasNextPage } } ${more} } }`;

const parts =
  'name companyName address { postalCode prefecture city street building } phone representative contactPerson';
const trade = `query Trade($id: ID!) { trade(id: $id) { state price winner { nickname } listing { title } myCard { ${parts} } otherCard { ${parts} } } }`;

const bid = `mutation Bid($input: PlaceBidInput!) { placeBid(input: $input) { __typename
  ... on BidAccepted { listing { price bidCount } } ... on BidOutbid { listing { price bidCount } } ... on BidRefused { code minimumBid } } }`;

/** Tokens by member number. */
export type TokenOf = (member: number) => string;

/** Makes the same request in both languages. */
export interface Asked {
  readonly graphql: Buffer;
  readonly bare: Buffer;
}

function asked(query: string, variables: object, path: string, token: string | null): Asked {
  return {
    graphql: httpRequest('POST', '/graphql', token, JSON.stringify({ query, variables })),
    bare: httpRequest('GET', path, token),
  };
}

export function listingAs(who: 'visitor' | 'member' | 'seller', n: number, tokenOf: TokenOf): Asked {
  const number = (n % BUSY) + 1;
  const id = listingId(number);
  const path = `/listing/${id}`;
  if (who === 'visitor') return asked(listing(''), { id }, path, null);
  const member = who === 'seller' ? sellerOf(number) : bidderOf(number, 25 + (n % 26));
  return asked(listing('myBid { maximum isLeading }'), { id }, path, tokenOf(member));
}

export function tradePage(n: number, tokenOf: TokenOf): Asked {
  const number = (n % TRADES) + 1;
  const viewer = n % 2 === 0 ? winnerOf(number) : sellerOf(listingOfTrade(number));
  return asked(trade, { id: tradeId(number) }, `/trade/${tradeId(number)}`, tokenOf(viewer));
}

export interface BidAsked {
  readonly listingId: string;
  readonly bidder: number;
  readonly amount: number;
  readonly key: string;
}

export function placeBid({ listingId, bidder, amount, key }: BidAsked, tokenOf: TokenOf): Asked {
  const input = { listingId, amount, idempotencyKey: key };
  const token = tokenOf(hotBidder(bidder));
  const graphql = httpRequest('POST', '/graphql', token, JSON.stringify({ query: bid, variables: { input } }));
  return { graphql, bare: httpRequest('POST', '/bid', token, JSON.stringify(input)) };
}

/** Everyone who asks for anything. */
export const allMembers: readonly number[] = Array.from({ length: 2_000 }, (_, index) => index + 1);
export { memberId };
