import { Field, ID, InterfaceType } from 'type-graphql';
import { kind } from '../policy/index.ts';
import { Holds } from '../privacy/index.ts';

/** Every business object can be fetched again by its id (P1), under the same rules as by any other path. */
@Holds(kind.PUBLIC)
@InterfaceType({ description: 'A business object. Its id is opaque: it tells neither type nor order nor time.' })
export abstract class Node {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'Opaque; stays the same for the life of the object.' })
  id!: string;
}
