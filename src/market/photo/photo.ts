import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Derived, Holds, within } from '../../privacy/index.ts';
import { Listing, type ListingFacts } from '../listing/index.ts';
import { addressOf } from './photo-address.ts';

/** What an address is made from: its listing as nobody in particular sees it. */
interface Addressed {
  readonly id: string;
  readonly forNobody: ListingFacts;
}

const ADDRESS = `A path on this server. That of a photo which is not for everyone works for minutes and for you alone; ask for its listing again then.`;

/** A picture of what is sold, made anew from what was uploaded, so that it tells neither place nor device. Seen with its listing. */
@Entity()
@ObjectType({ description: 'A photo of what is sold. It is seen with its listing, and gone with it.' })
export class Photo {
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Opaque; the one that its upload was answered with. `node` does not take it.' })
  id!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Its place in the order of the listing’s photos, from 1.' })
  position!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Pixels from left to right, at `url`.' })
  width!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Pixels from top to bottom, at `url`.' })
  height!: number;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: `Where it is, as image/jpeg. ${ADDRESS}` })
  @Derived<Addressed>({ needs: ['id', 'forNobody'], by: addressOf('full') })
  readonly url!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: `Where it is in small, as image/jpeg. ${ADDRESS}` })
  @Derived<Addressed>({ needs: ['id', 'forNobody'], by: addressOf('thumbnail') })
  readonly thumbnailUrl!: string;
}

within(Photo, () => Listing);
