import { Field, ID, InputType, Int } from 'type-graphql';
import { PostalAddressInput } from '../member/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import {
  LONGEST_SHOP_NAME,
  LONGEST_TERM,
  MOST_LED_AT_ALL,
  storeTerms,
  type StoreTerm,
  type StoreTerms,
} from './store-terms.ts';

const term = (name: StoreTerm) => `${storeTerms[name]} At most ${LONGEST_TERM} characters; say so where there is none.`;

const MOST_LED = `How many of its open auctions one member may lead at a time, 1 to ${MOST_LED_AT_ALL}; null for as many as they like (R18).`;

@InputType({
  description:
    'Every item that a store must show (LG-38). Your registered name and e-mail address are shown with it (P5.1).',
})
export class RegisterStoreInput implements StoreTerms {
  @Field(() => String, {
    description: `The name of the shop, at most ${LONGEST_SHOP_NAME} characters; not your nickname.`,
  })
  shopName!: string;

  @Field(() => PostalAddressInput, { description: 'The address to show.' })
  address!: PostalAddressInput;

  @Field(() => String, { description: 'A phone number that is answered.' })
  phone!: string;

  @Field(() => String, { description: term('priceAndShipping') })
  priceAndShipping!: string;

  @Field(() => String, { description: term('payment') })
  payment!: string;

  @Field(() => String, { description: term('deliveryTime') })
  deliveryTime!: string;

  @Field(() => String, { description: term('applicationPeriod') })
  applicationPeriod!: string;

  @Field(() => String, { description: term('withdrawalAndReturns') })
  withdrawalAndReturns!: string;

  @Field(() => String, { description: term('extraCosts') })
  extraCosts!: string;

  @Field(() => String, { description: term('nonConformity') })
  nonConformity!: string;

  @Field(() => String, { description: term('softwareEnvironment') })
  softwareEnvironment!: string;

  @Field(() => String, { description: term('repeatedContracts') })
  repeatedContracts!: string;

  @Field(() => String, { description: term('quantityLimits') })
  quantityLimits!: string;

  @Field(() => String, { description: term('foreignOffice') })
  foreignOffice!: string;

  @Field(() => Int, { nullable: true, description: MOST_LED })
  mostLedPerMember?: number | null;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (P9).' })
  idempotencyKey!: string;
}

@InputType({ description: 'How many of a store’s open auctions one member may lead.' })
export class SetStoreLimitInput {
  @Field(() => ID, { description: 'The store.' })
  storeId!: string;

  @Field(() => Int, { nullable: true, description: MOST_LED })
  mostLedPerMember?: number | null;
}

@InputType({ description: 'Which store to close.' })
export class CloseStoreInput {
  @Field(() => ID, { description: 'The store’s id.' })
  storeId!: string;
}
