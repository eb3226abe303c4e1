/** What legal does on the order of an authority: stops an auction, and lets it go on (R29). */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access, knownId } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { goOnInside, stopInside } from '../../selling/index.ts';
import { staffAct, StaffActInput, StaffActPayload, type Speaking } from './staff-act.ts';

@InputType({ description: 'An auction, and the number of the order about it, as `reason`.' })
class OrderInput extends StaffActInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;
}

@Resolver()
export class LegalResolver {
  @Access('staff:legal')
  @Mutation(() => StaffActPayload, {
    description:
      'Stops an auction on the order of an authority, named by its number: from then on it is there for its seller alone, and its records are kept (R29).',
  })
  stopAuction(
    @Arg('input', () => OrderInput, { description: 'Which.' }) input: OrderInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return stopOnOrder(context, input);
  }

  @Access('staff:legal')
  @Mutation(() => StaffActPayload, {
    description: 'Lets a stopped auction go on where it stood; the time of the stop does not count (R29).',
  })
  letAuctionGoOn(
    @Arg('input', () => OrderInput, { description: 'Which.' }) input: OrderInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return ordered(context, input, { name: 'letAuctionGoOn', work: goOnInside });
  }
}

export function stopOnOrder(context: Speaking, input: OrderInput): Promise<StaffActPayload> {
  return ordered(context, input, { name: 'stopAuction', work: stopInside });
}

interface Ordered {
  readonly name: string;
  /** Null when there is no such listing. */
  readonly work: (em: EntityManager, listingId: string) => Promise<{ readonly kind: string } | null>;
}

function ordered(context: Speaking, input: OrderInput, { name, work }: Ordered): Promise<StaffActPayload> {
  const id = knownId(input.listingId);
  return staffAct(context, {
    name,
    input,
    targets: [id],
    work: async (em) => {
      const decision = await work(em, id);
      if (!decision) return { field: 'listingId', code: 'NOT_FOUND' };
      return decision.kind === 'refused' ? { field: 'listingId', code: 'WRONG_STATE' } : null;
    },
  });
}
