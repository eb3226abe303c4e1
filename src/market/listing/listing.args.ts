/** What can be asked of the public list of listings. */
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../privacy/index.ts';
import { Yen } from '../scalars.ts';
import { Category } from './category.ts';
import { SearchText } from './search-terms.ts';

/** What the public list can be narrowed to: a draft is never in it, not even one's own. */
export enum PublishedState {
  OPEN = 'OPEN',
  ENDED = 'ENDED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(PublishedState, {
  name: 'PublishedState',
  description: 'Where a published listing stands.',
  valuesConfig: {
    OPEN: { description: 'Open to bids now.' },
    ENDED: { description: 'Past its end, and inside its history period unless you took part (P5.2).' },
    CANCELLED: { description: 'Called off.' },
  },
});

export enum ListingOrder {
  ENDING_SOON = 'ENDING_SOON',
  NEWEST = 'NEWEST',
  PRICE_LOW = 'PRICE_LOW',
  PRICE_HIGH = 'PRICE_HIGH',
}

const MOVES = 'A price that changes between two pages moves its listing: it can be met twice, or not at all.';
registerEnumType(ListingOrder, {
  name: 'ListingOrder',
  description: 'In which order listings come; equal ones by id.',
  valuesConfig: {
    ENDING_SOON: {
      description:
        'The next to end first. An auction that is extended between two pages moves back, and can be met twice.',
    },
    NEWEST: { description: 'The last published first. Stable: no listing is met twice, none is left out.' },
    PRICE_LOW: { description: `The lowest current price first. ${MOVES}` },
    PRICE_HIGH: { description: `The highest current price first. ${MOVES}` },
  },
});

@InputType({ description: 'What is sought among listings. All that is given must hold.' })
export class SoughtListings {
  @Field(() => SearchText, { nullable: true, description: 'Words that their title or description holds, all of them.' })
  text?: string;

  @Field(() => Category, { nullable: true, description: 'Filed under this, or under a part of it.' })
  category?: Category;

  @Field(() => Yen, { nullable: true, description: 'Whose current price is this or more.' })
  priceFrom?: number;

  @Field(() => Yen, { nullable: true, description: 'Whose current price is this or less.' })
  priceTo?: number;

  @Field(() => ID, { nullable: true, description: 'Sold by this Member or Store, as their seller is shown.' })
  seller?: string;

  @Field(() => Int, { nullable: true, description: 'Ending within so many minutes.' })
  endsWithin?: number;
}

@InputType({ description: 'Which listings. All that is given must hold.' })
export class ListingFilter extends SoughtListings {
  @Field(() => PublishedState, {
    defaultValue: PublishedState.OPEN,
    description: 'Where they stand, by the server’s clock.',
  })
  state!: PublishedState;
}

@ArgsType()
export class ListingsArgs extends PageArgs {
  @Field(() => ListingFilter, {
    defaultValue: { state: PublishedState.OPEN },
    description: 'Which listings; those open to bids when left out.',
  })
  filter!: ListingFilter;

  @Field(() => ListingOrder, { defaultValue: ListingOrder.ENDING_SOON, description: 'In which order.' })
  orderBy!: ListingOrder;
}
