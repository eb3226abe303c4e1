/** What carriers, banks, card companies, collection agencies and the mail contractor do, and finance staff with claims. */
import { stopAuction } from '../../../src/market/selling/index.ts';
import { bringPayment, paid, step, those, type Paid } from '../../market/payment/scene.ts';
import { booked, bringParcel } from '../../market/shipping/scene.ts';
import { NO_APPROVAL, ONE_PERSON, own, shared, type Deed, type Made, type Refusal, type Refusals } from './deed.ts';
import type { Stage } from './stage.ts';

const idOf =
  (name: string) =>
  (made: Made): string =>
    made.ids?.[name] ?? '';
const input = (field: string, id: string, more: object = {}) => ({
  input: { [field]: id, ...more, idempotencyKey: 'each anew' },
});
const over = (ground: string): Refusal => [
  'NOT_FOUND',
  (stage, made) => stage.rows('update ground set until = noren_now() where id = $1', idOf(ground)(made)),
];
/** What ends with a trade, for all but its sides. */
const tradeOver: Refusals = {
  'the trade was called off': [
    'NOT_FOUND',
    (stage, made) =>
      stage.rows(
        `update trade set state = 'CANCELLED', cancelled_at = noren_now(), cancelled_by = 'SELLER', cancel_reason = 'AGREED' where id = $1`,
        idOf('trade')(made),
      ),
  ],
  'the auction was stopped': ['NOT_FOUND', (stage, made) => stopAuction(stage.server.market, idOf('listing')(made))],
};

function parcel(from: 'BOOKED' | 'SHIPPED'): Deed {
  return {
    takes: { 'input.shipmentId': own('shipment', 'partner:shipments') },
    async make({ server }) {
      const made = await booked(server, await server.partner('shipments'));
      await bringParcel(server, made, from);
      const { rows: found } = await server.db.owner.query('select ground_id from shipment where id = $1', [
        made.shipmentId,
      ]);
      const ids = {
        ground: found[0].ground_id,
        trade: made.tradeId,
        listing: made.listingId,
        shipment: made.shipmentId,
      };
      return { by: made.carrier, variables: input('shipmentId', made.shipmentId), ids };
    },
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: {
      ...tradeOver,
      'the carrier’s time with it is over': over('ground'),
      'it is delivered': [
        'WRONG_STATE',
        (stage, made) => stage.rows(`update shipment set state = 'DELIVERED' where id = $1`, idOf('shipment')(made)),
      ],
    },
  };
}

const THOSE = new WeakMap<Stage, ReturnType<typeof those>>();
const partiesOf = (stage: Stage) => {
  const parties = THOSE.get(stage) ?? those(stage.server);
  THOSE.set(stage, parties);
  return parties;
};

type Party = 'bank' | 'agency' | 'finance';

export async function payment(stage: Stage, state: string, party: Party): Promise<Paid & { readonly made: Made }> {
  const everyone = await partiesOf(stage);
  const { server } = stage;
  const who = { ...everyone, bank: await server.partner('settlements'), agency: await server.partner('collections') };
  const done = await paid(server, who);
  await bringPayment(server, who, done, state);
  const [grounds] = await stage.rows<{ ground_id: string; claim_ground_id: string }>(
    'select ground_id, claim_ground_id from payment where id = $1',
    done.paymentId,
  );
  const ids = {
    payment: done.paymentId,
    assignment: grounds?.ground_id ?? '',
    claim: grounds?.claim_ground_id ?? '',
    trade: done.tradeId,
    listing: done.listingId,
    contract: who.agency.ground,
    agency: who.agency.id,
  };
  return { ...done, made: { by: who[party], variables: input('paymentId', done.paymentId), ids } };
}

const alreadyIs = (state: string): Refusal => [
  'WRONG_STATE',
  (stage, made) => stage.rows(`update payment set state = '${state}' where id = $1`, idOf('payment')(made)),
];

const settling: Deed = {
  takes: { 'input.paymentId': own('payment', 'partner:settlements') },
  make: async (stage) => (await payment(stage, 'PENDING', 'bank')).made,
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: { ...tradeOver, 'the bank’s time with it is over': over('assignment'), 'it failed': alreadyIs('FAILED') },
};

const collecting: Deed = {
  takes: { 'input.paymentId': own('payment', 'partner:collections') },
  make: async (stage) => (await payment(stage, 'IN_COLLECTION', 'agency')).made,
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: {
    ...tradeOver,
    'the agency’s time with it is over': over('claim'),
    'finance took the claim back': [
      'NOT_FOUND',
      async (stage, made) =>
        step(stage.server, (await partiesOf(stage)).finance, 'withdrawClaim', { paymentId: idOf('payment')(made) }),
    ],
  },
};

const assigning: Deed = {
  takes: {
    'input.paymentId': shared('payment', 'staff:finance'),
    'input.agencyId': shared('partner', 'staff:finance'),
  },
  async make(stage) {
    const { made } = await payment(stage, 'FAILED', 'finance');
    return { ...made, variables: input('paymentId', idOf('payment')(made), { agencyId: idOf('agency')(made) }) };
  },
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: {
    ...tradeOver,
    'the agency’s contract is over': over('contract'),
    'the agency is under contract for other things': [
      'NOT_FOUND',
      (stage, made) => stage.rows(`update partner set scopes = '{mail}' where id = $1`, idOf('agency')(made)),
    ],
    'it is settled': alreadyIs('SETTLED'),
  },
};

const withdrawing: Deed = {
  takes: { 'input.paymentId': shared('payment', 'staff:finance') },
  make: async (stage) => (await payment(stage, 'IN_COLLECTION', 'finance')).made,
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: { ...tradeOver, 'it is collected': alreadyIs('COLLECTED') },
};

const mail: Deed = {
  takes: { 'input.mailDeliveryId': own('mail_delivery', 'partner:mail') },
  async make(stage) {
    const by = await stage.server.partner('mail');
    const ground = await stage.id(`insert into ground (sort) values ('ASSIGNMENT') returning id`);
    const id = await stage.id(
      `with n as (insert into notice (member_id, kind) values ($1, 'UNSOLD') returning id)
        insert into mail_delivery (notice_id, member_id, partner_id, ground_id, state, subject, text, assigned_at)
        select n.id, $1, $2, $3, 'WAITING', '', '', noren_now() from n returning id`,
      stage.subject.id,
      by.id,
      ground,
    );
    return { by, variables: input('mailDeliveryId', id), ids: { ground, mail: id } };
  },
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: {
    'the contractor’s time with it is over': over('ground'),
    'it is delivered': [
      'WRONG_STATE',
      (stage, made) => stage.rows(`update mail_delivery set state = 'DELIVERED' where id = $1`, idOf('mail')(made)),
    ],
  },
};

export const carried: Readonly<Record<string, Deed>> = {
  'Mutation.reportParcelShipped': parcel('BOOKED'),
  'Mutation.reportParcelDelivered': parcel('SHIPPED'),
  'Mutation.reportParcelReturned': parcel('SHIPPED'),
  'Mutation.settlePayment': settling,
  'Mutation.failPayment': settling,
  'Mutation.reportCollected': collecting,
  'Mutation.returnClaim': collecting,
  'Mutation.assignClaim': assigning,
  'Mutation.withdrawClaim': withdrawing,
  'Mutation.takeMailDelivery': mail,
  'Mutation.reportMailDelivered': mail,
  'Mutation.reportMailFailed': mail,
  'Mutation.reportMailBounced': mail,
};
