import { Field, InputType } from 'type-graphql';
import type { WrittenAddress } from '../details/index.ts';

@InputType({ description: 'A postal address in Japan.' })
export class PostalAddressInput implements WrittenAddress {
  @Field(() => String, { description: 'Seven digits, with or without a hyphen.' })
  postalCode!: string;

  @Field(() => String, { description: 'One of the 47 prefectures, in Japanese or as `TOKYO`.' })
  prefecture!: string;

  @Field(() => String, { description: 'City, ward or county with town.' })
  city!: string;

  @Field(() => String, { description: 'Block and house number.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Building and room.' })
  building?: string | null;
}

/** Which of these are required, optional or not asked is said by the form in force, not here. */
@InputType({ description: 'What one enters about oneself or one’s company; registrationForm says what is asked (P3).' })
export class RegistrationDetailsInput {
  @Field(() => String, { nullable: true, description: 'The name of a person, at most 100 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address; it must be confirmed.' })
  email?: string | null;

  @Field(() => PostalAddressInput, { nullable: true, description: 'The postal address.' })
  address?: PostalAddressInput | null;

  @Field(() => String, { nullable: true, description: 'A phone number, of Japan if it has no country.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person does for a living, at most 100 characters.' })
  occupation?: string | null;

  @Field(() => String, { nullable: true, description: 'The date of birth, `YYYY-MM-DD`; members are adults.' })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: 'The gender, as the person states it, at most 50 characters.' })
  gender?: string | null;

  @Field(() => String, { nullable: true, description: 'The registered name of a company, at most 100 characters.' })
  companyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the company’s representative, at most 100 characters.',
  })
  representative?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the person to turn to, at most 100 characters.' })
  contactPerson?: string | null;
}
