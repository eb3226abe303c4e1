import { createUnionType } from 'type-graphql';
import { Member } from '../member/index.ts';
import { Store } from '../store/index.ts';

/** A store's listing shows the store, never the member behind it; a member's shows the nickname (P5.2). */
export const Seller = createUnionType({
  name: 'Seller',
  description: 'Who sells, as everyone sees them: a member by nickname, or a store.',
  types: () => [Member, Store] as const,
});
export type Seller = Member | Store;
