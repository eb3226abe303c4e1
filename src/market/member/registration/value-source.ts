import { Field, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { RegisteredKinds, type RegisteredKind, type RegistrationField } from './registration-field.ts';

/** By part of a registration: who said it last, and when (ISO 8601, UTC). */
export type Sources = Partial<Record<RegistrationField, { readonly by: string; readonly at: string }>>;

@Carries()
@ObjectType({
  description:
    'Where a value of a registration comes from (P6): from the member alone, or a correction they asked for.',
})
export class ValueSource {
  @Field(() => RegisteredKinds, { description: 'Which value.' })
  kind!: RegisteredKind;

  @Field(() => String, { description: 'Who said it: `member`.' })
  by!: string;

  @Field(() => DateTime, { description: 'When they said it.' })
  at!: string;
}

/** The sources after these parts were said: emptied ones have none. */
export function sourcesAfter(before: Sources, parts: object, by: string, now: number): Sources {
  const at = new Date(now).toISOString();
  const said = Object.entries(parts).filter(([, value]) => value !== undefined);
  const after = { ...before, ...Object.fromEntries(said.map(([field]) => [field, { by, at }])) };
  const emptied = said.filter(([, value]) => value === null).map(([field]) => field);
  return Object.fromEntries(Object.entries(after).filter(([field]) => !emptied.includes(field)));
}
