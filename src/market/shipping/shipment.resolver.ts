import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, knownId } from '../../privacy/index.ts';
import { act, once, type Keyed } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { book, callOff, type Outcome } from './booking.ts';
import { Carrier, standingCarriers } from './carriers.ts';
import type { Report } from './report-parcel.ts';
import { report } from './reporting.ts';
import { Shipment } from './shipment.ts';
import { BookShipmentInput, CancelShipmentInput, ReportParcelInput, ShipmentPayload } from './shipment.inputs.ts';
import { shipmentById, Shipments, shipments, ShipmentsArgs } from './shipment.reads.ts';

@Resolver()
export class ShipmentResolver {
  @Access('member')
  @Query(() => [Carrier], { nullable: true, description: 'The carriers that a seller can book now, by name.' })
  carriers(@Ctx() { em }: MarketContext): Promise<Carrier[]> {
    return standingCarriers(em);
  }

  @Access('member', 'partner:shipments')
  @Query(() => Shipment, {
    nullable: true,
    description: 'A parcel by its id; null when there is none that you may know of.',
  })
  shipment(
    @Arg('id', () => ID, { description: 'The parcel’s id.' }) id: string,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Shipment | null> {
    return pages.read(shipmentById, info, { id });
  }

  @Access('partner:shipments')
  @Query(() => Shipments, {
    description:
      'The parcels given to you, the newest first: until they were called off or brought, and a period after (P6.7).',
  })
  shipments(
    @Args(() => ShipmentsArgs) _args: ShipmentsArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(shipments, info);
  }

  @Access('member')
  @Mutation(() => ShipmentPayload, {
    description:
      'The seller of a paid trade gives a parcel to a carrier, which then sees the winner’s name, address and phone number (P6.7).',
  })
  bookShipment(
    @Arg('input', () => BookShipmentInput, { description: 'The parcel.' }) input: BookShipmentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShipmentPayload> {
    const { idempotencyKey, tradeId, carrierId } = input;
    const keyed = { act: 'bookShipment', idempotencyKey, input: [knownId(tradeId), knownId(carrierId)] };
    return doneOnce(context, info, keyed, (em) => book(em, context.viewer, input));
  }

  @Access('member')
  @Mutation(() => ShipmentPayload, {
    description:
      'The seller calls a parcel off that the carrier does not have yet; the carrier sees nothing of it any more.',
  })
  async cancelShipment(
    @Arg('input', () => CancelShipmentInput, { description: 'The parcel.' }) { shipmentId }: CancelShipmentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShipmentPayload> {
    return answered(context, info, await act(context, (em) => callOff(em, context.viewer, shipmentId)));
  }

  @Access('partner:shipments')
  @Mutation(() => ShipmentPayload, {
    description: 'The carrier has the parcel; where the trade waits for that, it is shipped.',
  })
  reportParcelShipped(
    @Arg('input', () => ReportParcelInput, { description: 'The parcel.' }) input: ReportParcelInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShipmentPayload> {
    return reported(context, info, 'reportParcelShipped', input);
  }

  @Access('partner:shipments')
  @Mutation(() => ShipmentPayload, {
    description: 'The carrier brought the parcel; a period after it sees the recipient no more (P6.7).',
  })
  reportParcelDelivered(
    @Arg('input', () => ReportParcelInput, { description: 'The parcel.' }) input: ReportParcelInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShipmentPayload> {
    return reported(context, info, 'reportParcelDelivered', input);
  }

  @Access('partner:shipments')
  @Mutation(() => ShipmentPayload, { description: 'The carrier could not bring the parcel, and took it back.' })
  reportParcelReturned(
    @Arg('input', () => ReportParcelInput, { description: 'The parcel.' }) input: ReportParcelInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShipmentPayload> {
    return reported(context, info, 'reportParcelReturned', input);
  }
}

function reported(
  context: MarketContext,
  info: GraphQLResolveInfo,
  name: Report,
  input: ReportParcelInput,
): Promise<ShipmentPayload> {
  const { shipmentId, trackingReference = null, idempotencyKey } = input;
  const keyed = { act: name, idempotencyKey, input: [knownId(shipmentId), trackingReference] };
  return doneOnce(context, info, keyed, (em) =>
    report(em, context.viewer, { report: name, shipmentId, trackingReference }),
  );
}

/** A repetition finds its first answer. */
async function doneOnce(
  context: MarketContext,
  info: GraphQLResolveInfo,
  keyed: Keyed,
  work: (em: EntityManager) => Promise<Outcome>,
): Promise<ShipmentPayload> {
  const done = await act(context, (em) => once(context, em, keyed, () => work(em)));
  const reused: Outcome = { problems: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }] };
  return answered(context, info, done.kind === 'done' ? done.answer : reused);
}

async function answered(
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
  { shipmentId, problems, refused }: Outcome,
): Promise<ShipmentPayload> {
  const found = shipmentId === undefined ? null : { id: shipmentId };
  const shipment = found && (await pages.read(shipmentById, info, found, { field: 'shipment' }));
  return { shipment, refused: refused ?? null, userErrors: userErrors(language, problems) };
}
