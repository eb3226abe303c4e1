import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';

/** A merger or a transfer of the business: the one hand-over of what is kept about its members (P6.9, LG-5). */
@Holds(kind.STAFF_RECORD)
@ObjectType({
  implements: Node,
  description:
    'A merger or a transfer of the business (P6.9): what is kept about members is handed over once, encrypted for the successor.',
})
export class Succession implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The registered name of the successor.' })
  readonly successor!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Its registered address (LG-14).' })
  readonly address!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who represents it (LG-14).' })
  readonly representative!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'By what the contract is found in the operator’s files.' })
  readonly reason!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, {
    description: 'The thumbprint of the key it is encrypted for (RFC 7638): compare it with what the successor says.',
  })
  readonly keyThumbprint!: string;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When the hand-over began, and with it whose data it is.' })
  readonly beganAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'Of how many members the data has been handed over.' })
  readonly handedOver!: number;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'Of how many it has not.' })
  readonly left!: number;
}

prove(Succession, { legalStaff: () => new Set([kind.STAFF_RECORD]) });
