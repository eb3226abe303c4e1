import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import type { ContactDataKind } from '../text/index.ts';

const kinds = {
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
  POSTAL_ADDRESS: 'POSTAL_ADDRESS',
  CARD_NUMBER: 'CARD_NUMBER',
} as const satisfies {
  readonly [Kind in ContactDataKind]: Kind;
};
registerEnumType(kinds, {
  name: 'ContactDataKind',
  description: 'What a public text may not hold (P14).',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address.' },
    PHONE: { description: 'A telephone number.' },
    POSTAL_ADDRESS: { description: 'A postal address.' },
    CARD_NUMBER: { description: 'The number of a payment card.' },
  },
});

/** Where in a text something was found; never what. */
@Carries()
@ObjectType({ description: 'A place in a text that was sent, in UTF-16 units: what `text.slice(start, end)` gives.' })
export class TextPlace {
  @Field(() => kinds, { description: 'What was found there.' })
  kind!: ContactDataKind;

  @Field(() => Int, { description: 'Its first unit, counted from 0.' })
  start!: number;

  @Field(() => Int, { description: 'The unit after its last.' })
  end!: number;
}
