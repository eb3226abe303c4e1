/**
 * When contact between the two sides ends (P6.1, our decision): the contact period after receipt. A trade that nobody reports as
 * received does not stay open for ever: receipt is presumed a period after shipping, or after the decision while nothing was
 * shipped. Every step sets the end, and reading compares it with the clock, so that no late job can keep contact open.
 * Epoch milliseconds; the periods in force at the step count.
 */
import { periodInForce } from '../../policy/index.ts';

/** After the decision, or after shipping: as if it were received when receipt is presumed. */
export function contactEndUnreported(at: number): number {
  return at + periodInForce('presumedReceipt', at) + periodInForce('contact', at);
}

/** After receipt; never later than without the report, for receipt was presumed by then. */
export function contactEndReceived(at: number, endSoFar: number): number {
  return Math.min(at + periodInForce('contact', at), endSoFar);
}
