import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { Shipment } from './shipment.ts';
import { ShipmentState } from './shipment.states.ts';

@InputType({ description: 'A parcel to be given to a carrier.' })
export class BookShipmentInput {
  @Field(() => ID, { description: 'The trade whose goods it brings.' })
  tradeId!: string;

  @Field(() => ID, { description: 'The carrier: one of `carriers`.' })
  carrierId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same booking, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A booking to be called off.' })
export class CancelShipmentInput {
  @Field(() => ID, { description: 'The parcel.' })
  shipmentId!: string;
}

@InputType({ description: 'What became of a parcel.' })
export class ReportParcelInput {
  @Field(() => ID, { description: 'The parcel.' })
  shipmentId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number at the carrier: 6 to 34 letters, digits and hyphens. Left out, the one it has stays.',
  })
  trackingReference?: string | null;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same report, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({
  description: 'A step that a parcel cannot take: where it stands, and where the step would have led (P18).',
})
export class RefusedShipmentStep {
  @Field(() => ShipmentState, { description: 'Where the parcel stands.' })
  from!: ShipmentState;

  @Field(() => ShipmentState, { description: 'Where the step leads.' })
  to!: ShipmentState;
}

@Carries()
@ObjectType({ description: 'What an act on a parcel came to.' })
export class ShipmentPayload {
  @Field(() => Shipment, { nullable: true, description: 'The parcel as it stands now; null when there is none.' })
  shipment!: Shipment | null;

  @Field(() => RefusedShipmentStep, {
    nullable: true,
    description: 'The step that was refused; null when it was taken.',
  })
  refused!: RefusedShipmentStep | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
