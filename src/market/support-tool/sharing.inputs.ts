import { Field, ID, InputType } from 'type-graphql';
import { PostalAddressInput, readCorrection } from '../member/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import type { Sharing } from './share-details.ts';
import { SharedForm, SlipCarrier, SlipParty } from './shared.enums.ts';

@InputType({ description: 'The details of yours to share; what is left out is not shared.' })
export class SlipDetailsInput {
  @Field(() => String, { nullable: true, description: 'The name of a person, at most 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The registered name of a company, at most 100 characters.' })
  companyName?: string | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'The postal address.' })
  address?: PostalAddressInput | null;

  @Field(() => String, { nullable: true, description: 'A phone number, of Japan if it has no country.' })
  phone?: string | null;
}

@InputType({ description: 'The contact details of yours to share; what is left out is not shared.' })
export class SharedContactInput extends SlipDetailsInput {
  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the company’s representative, at most 100 characters.',
  })
  representative?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the person to turn to, at most 100 characters.' })
  contactPerson?: string | null;
}

@InputType({ description: 'Sharing with the other side of a trade or of an offer: name one of the two.' })
class ShareInput {
  @Field(() => ID, { nullable: true, description: 'The trade.' })
  tradeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The offer.' })
  offerId?: string | null;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same details, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({
  description: 'A contact card to share with the other side of a trade or of an offer: name one of the two.',
})
export class ShareContactCardInput extends ShareInput {
  @Field(() => SharedContactInput, { description: 'What to share.' })
  details!: SharedContactInput;
}

@InputType({
  description: 'A shipping slip to share with the other side of a trade or of an offer: name one of the two.',
})
export class ShareShippingSlipInput extends ShareInput {
  @Field(() => SlipParty, { description: 'As whom you stand on it. The other side tells its own part.' })
  party!: SlipParty;

  @Field(() => SlipDetailsInput, { description: 'Your own part of it.' })
  details!: SlipDetailsInput;

  @Field(() => SlipCarrier, { nullable: true, description: 'Who carries the parcel.' })
  carrier?: SlipCarrier | null;

  @Field(() => String, {
    nullable: true,
    description: 'The parcel’s number: 6 to 34 letters, digits and hyphens.',
  })
  trackingNumber?: string | null;
}

@InputType({ description: 'Taking back what you shared.' })
export class WithdrawSharedInput {
  @Field(() => ID, { description: 'What was shared.' })
  sharedId!: string;
}

/** Whatever kind of member shares it, they choose what of all this they enter (P6.5). */
const anyOf = {
  required: [],
  optional: ['NAME', 'COMPANY_NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'REPRESENTATIVE', 'CONTACT_PERSON'],
} as const;

/** Null says nothing here: there is nothing to empty. */
function said<T extends object>(details: T): Partial<T> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null)) as Partial<T>; // T's own
}

export function cardOf({ details }: ShareContactCardInput, now: number): Sharing {
  return { form: SharedForm.CONTACT_CARD, parts: readCorrection(said(details), anyOf, now), slip: null };
}

export function slipOf(input: ShareShippingSlipInput, now: number): Sharing {
  const { details, party, carrier = null, trackingNumber = null } = input;
  const parts = readCorrection(said(details), anyOf, now);
  return { form: SharedForm.SHIPPING_SLIP, parts, slip: { party, carrier, trackingNumber } };
}
