import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Derived, Holds, within } from '../../privacy/index.ts';
import { Listing, ListingState, ReserveStatus, stateAt, type StoredState } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { DateTime, Yen } from '../scalars.ts';

/** What moves of an auction, and what everyone who may know of it sees of that (P16). It is seen with its listing, and gone with it. */
@ObjectType({ description: 'An auction as it stands after a visible change (P16).' })
export class ListingUpdate {
  @Holds(kind.PUBLIC)
  @Field(() => Int, {
    description: 'Grows with each visible change, and with nothing else; `after` takes it when you come back.',
  })
  revision!: number;

  @Holds(kind.PUBLIC)
  @Field(() => Yen, { description: 'The current price (R4).' })
  price!: number;

  @Holds(kind.PUBLIC)
  @Field(() => Member, { nullable: true, description: 'Who leads, or led at the end.' })
  readonly leader!: Member | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When bidding ends, as it stands now (R13); null for a draft.',
  })
  endAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'How many bids changed what is public.' })
  bidCount!: number;

  @Holds(kind.PUBLIC)
  @Field(() => ListingState, { description: 'Where it stands at `serverTime`.' })
  @Derived<{ storedState: StoredState; endsAt: number | null }>({
    needs: ['storedState', 'endsAt'],
    by: ({ storedState, endsAt }, _viewer, { now }) => stateAt(storedState, endsAt, now),
  })
  readonly state!: ListingState;

  @Holds(kind.PUBLIC)
  @Field(() => ReserveStatus, { description: 'Whether the bids reach the seller’s reserve price (R11).' })
  readonly reserveStatus!: ReserveStatus;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'The server’s clock when this was read; compare `endAt` with it (R14).' })
  @Derived({ needs: [], by: (_row, _viewer, { now }) => now })
  readonly serverTime!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Listing, {
    nullable: true,
    description: 'The listing itself, as you see it. Updates without it cost the server less.',
  })
  readonly listing!: Listing | null;

  @Holds(kind.INTERNAL)
  readonly storedState!: StoredState;
}

within(ListingUpdate, () => Listing);
