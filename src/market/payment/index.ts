import './payment.reads.ts';
import './instrument/payment-instrument.reads.ts';
import './payer-card.ts';
import { InstrumentResolver } from './instrument/instrument.resolver.ts';
import { PaymentResolver } from './payment.resolver.ts';
import { SettlingResolver } from './settling/settling.resolver.ts';

export { PaymentInstrument } from './instrument/payment-instrument.ts';
export { Payment } from './payment.ts';
export { PaymentState } from './payment.states.ts';

export const paymentResolvers = [InstrumentResolver, PaymentResolver, SettlingResolver] as const;
