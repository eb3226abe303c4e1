import './shipment.reads.ts';
import './carried-card.ts';

export { Shipment } from './shipment.ts';
export { ShipmentResolver } from './shipment.resolver.ts';
export { ShipmentState } from './shipment.states.ts';
