import { Field, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';

/** A Japanese postal address; it comes only out of a sealed record, as the value of a field that holds ADDRESS. */
@Carries()
@ObjectType({ description: 'A postal address in Japan.' })
export class PostalAddress {
  @Field(() => String, { description: 'Seven digits with a hyphen, such as `192-0046`.' })
  postalCode!: string;

  @Field(() => String, { description: 'One of the 47 prefectures, in Japanese.' })
  prefecture!: string;

  @Field(() => String, { description: 'City, ward or county with town.' })
  city!: string;

  @Field(() => String, { description: 'Block and house number.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Building and room.' })
  building!: string | null;
}
