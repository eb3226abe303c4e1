import { Field, ID, InputType } from 'type-graphql';
import { PostalAddressInput } from '../member/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { LONGEST_SHOP_NAME, LONGEST_TERM, storeTerms, type StoreTerm, type StoreTerms } from './store-terms.ts';

const term = (name: StoreTerm) => `${storeTerms[name]} At most ${LONGEST_TERM} characters; say so where there is none.`;

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

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (P9).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which store to close.' })
export class CloseStoreInput {
  @Field(() => ID, { description: 'The store’s id.' })
  storeId!: string;
}
