import type { GraphQLResolveInfo } from 'graphql';
import { Arg, createUnionType, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { Listing, listingById } from '../listing/index.ts';
import { IdempotencyKey, Yen } from '../scalars.ts';
import { placeBid, type BidAnswer } from './bid-transaction.ts';
import { BidRefusal, refusalSentence } from './bid-refusal.ts';

@InputType({ description: 'A bid.' })
export class PlaceBidInput {
  @Field(() => ID, { description: 'The listing to bid on.' })
  listingId!: string;

  @Field(() => Yen, { description: 'The most you are ready to pay; the price rises only as far as it must (R4).' })
  amount!: number;

  @Field(() => IdempotencyKey, {
    description: 'Sent again with the same bid, it gets the first answer; with another, KEY_REUSED (R31).',
  })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({ description: 'The bid was accepted and leads.' })
export class BidAccepted {
  @Field(() => Listing, { nullable: true, description: 'The listing as it stands now.' })
  listing!: Listing | null;
}

@Carries()
@ObjectType({ description: 'The bid was accepted, but a standing maximum is as high or higher.' })
export class BidOutbid {
  @Field(() => Listing, { nullable: true, description: 'The listing as it stands now.' })
  listing!: Listing | null;
}

@Carries()
@ObjectType({ description: 'The bid was not accepted; nothing was changed (R18).' })
export class BidRefused {
  @Field(() => BidRefusal, { description: 'Why, as far as you may know.' })
  code!: BidRefusal;

  @Field(() => String, { description: 'Why, for people.' })
  message!: string;

  @Field(() => Yen, {
    nullable: true,
    description: 'The least that would be accepted from you now, where that is the reason.',
  })
  minimumBid!: number | null;
}

export const PlaceBidResult = createUnionType({
  name: 'PlaceBidResult',
  description: 'What a bid came to; final, never pending (P17).',
  types: () => [BidAccepted, BidOutbid, BidRefused] as const,
});

/** The engine tells the members of a union apart by this. */
type Tagged = typeof PlaceBidResult & { readonly __typename: string };

@Resolver()
export class BidResolver {
  @Access('member')
  @Mutation(() => PlaceBidResult, { nullable: true, description: 'Bids on a listing. A bid binds (R10).' })
  async placeBid(
    @Arg('input', () => PlaceBidInput, { description: 'The bid.' }) input: PlaceBidInput,
    @Ctx() { market, viewer, pages, language }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Tagged> {
    const answer: BidAnswer = await placeBid(market, viewer, input);
    if (answer.outcome === 'REFUSED') {
      const { minimumBid = null } = answer;
      const code = BidRefusal[answer.code];
      return { __typename: 'BidRefused', code, minimumBid, message: refusalSentence(code, language) };
    }
    const type = answer.outcome === 'LEADING' ? 'BidAccepted' : 'BidOutbid';
    const listing = await pages.read(listingById, info, { id: input.listingId }, { field: 'listing', of: type });
    return { __typename: type, listing };
  }
}
