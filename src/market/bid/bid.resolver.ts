import type { GraphQLResolveInfo } from 'graphql';
import { Arg, createUnionType, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries, type Viewer } from '../../privacy/index.ts';
import type { Market, MarketContext } from '../context.ts';
import { Listing, listingById } from '../listing/index.ts';
import { IdempotencyKey, Yen } from '../scalars.ts';
import { placeBid, validateBid, type BidAnswer, type Refused, type ValidAnswer } from './bid-transaction.ts';
import { BidRefusal, refusalSentence } from './bid-refusal.ts';

@InputType({ description: 'A bid.' })
export class PlaceBidInput {
  @Field(() => ID, { description: 'The listing to bid on.' })
  listingId!: string;

  @Field(() => Yen, {
    description:
      'The most you are ready to pay; the price rises only as far as it must (R4). The buy-now price or more buys at once, at that price (R12).',
  })
  amount!: number;

  @Field(() => IdempotencyKey, {
    nullable: true,
    description:
      'Needed, unless it is only validated. Sent again with the same bid, it gets the first answer; with another, KEY_REUSED (R31).',
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to say only if it would be refused now, and to place nothing (P20).',
  })
  validateOnly!: boolean;
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
@ObjectType({
  description:
    'The bid was only validated (P20): nothing speaks against it now. Whether it would lead is told by placing it.',
})
export class BidAcceptable {
  @Field(() => Boolean, { description: 'Whether it would buy at once, at the buy-now price (R12).' })
  buysNow!: boolean;

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
  types: () => [BidAccepted, BidOutbid, BidRefused, BidAcceptable] as const,
});

/** The engine tells the members of a union apart by this. */
type Tagged = typeof PlaceBidResult & { readonly __typename: string };

@Resolver()
export class BidResolver {
  @Access('member')
  @Mutation(() => PlaceBidResult, {
    nullable: true,
    description:
      'Bids on a listing, or says whether you could. A bid binds: nobody can lower or take back theirs (R10).',
  })
  async placeBid(
    @Arg('input', () => PlaceBidInput, { description: 'The bid.' }) input: PlaceBidInput,
    @Ctx() { market, viewer, pages, language }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Tagged> {
    const answer = await answerTo(market, viewer, input);
    if (answer.outcome === 'REFUSED') {
      const { code, minimumBid = null } = answer;
      return { __typename: 'BidRefused', code, minimumBid, message: refusalSentence(code, language) };
    }
    const of = types[answer.outcome];
    const listing = await pages.read(listingById, info, { id: input.listingId }, { field: 'listing', of });
    return { __typename: of, listing, ...(answer.outcome === 'ACCEPTABLE' && { buysNow: answer.buysNow }) };
  }
}

const types = { LEADING: 'BidAccepted', OUTBID: 'BidOutbid', ACCEPTABLE: 'BidAcceptable' } as const;

function answerTo(market: Market, viewer: Viewer, input: PlaceBidInput): Promise<BidAnswer | ValidAnswer> | Refused {
  const { idempotencyKey, validateOnly, ...wanted } = input;
  if (validateOnly) return validateBid(market, viewer, wanted);
  return idempotencyKey
    ? placeBid(market, viewer, { ...wanted, idempotencyKey })
    : { outcome: 'REFUSED', code: 'KEY_MISSING' };
}
