import { findContactData, refused, taken, type Read } from '../../text/index.ts';
import { PaymentMethod, type InstrumentParts } from './payment-instrument.ts';

export interface Written {
  readonly method: PaymentMethod;
  readonly token: string;
  readonly lastFour: string;
}

/** As settlement partners write them: no blanks, so nothing that reads as a text. */
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._~-]{7,127}$/;
const DIGITS = /^\d{9,}$/;

/** A card's or an account's number is refused wherever it stands: it is never kept (P6.6). Codes: INVALID, CARD_NUMBER. */
export function readInstrument({ method, token, lastFour }: Written): Read<InstrumentParts> {
  const bare = token.replace(/[._~-]/g, '');
  const isNumber = DIGITS.test(bare) || [token, bare].some((text) => findContactData(text).some(isCard));
  if (isNumber) return refused('token', 'CARD_NUMBER');
  if (!TOKEN.test(token)) return refused('token', 'INVALID');
  if (!/^\d{4}$/.test(lastFour)) return refused('lastFour', 'INVALID');
  const details = { token, lastFour };
  return taken(method === PaymentMethod.PAYMENT_CARD ? { paymentCard: details } : { bankAccount: details });
}

const isCard = ({ kind }: { readonly kind: string }): boolean => kind === 'CARD_NUMBER';
