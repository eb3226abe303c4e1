import { registerEnumType } from 'type-graphql';
import { ShipmentState } from './shipment.states.ts';

registerEnumType(ShipmentState, {
  name: 'ShipmentState',
  description: 'How far a parcel has come.',
  valuesConfig: {
    BOOKED: { description: 'The seller booked it; the carrier does not have it yet.' },
    SHIPPED: { description: 'The carrier has it.' },
    DELIVERED: { description: 'The carrier brought it to the recipient.' },
    RETURNED: { description: 'The carrier could not bring it, and took it back to the sender.' },
    CANCELLED: { description: 'Called off before the carrier had it, by the seller or with the trade.' },
  },
});
