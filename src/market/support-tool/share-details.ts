import type { Problem, Read } from '../text/index.ts';
import type { SharedParts } from './shared-details.ts';
import type { SharedForm, SlipCarrier, SlipParty } from './shared.enums.ts';

/** What a slip says beside the member's own details. */
export interface Slip {
  readonly party: SlipParty;
  readonly carrier: SlipCarrier | null;
  readonly trackingNumber: string | null;
}

/** What a member wants to share: the parts as they were read, and the slip if it is one. */
export interface Sharing {
  readonly form: SharedForm;
  readonly parts: Read<SharedParts>;
  readonly slip: Slip | null;
}

export type ShareDecision =
  | { readonly kind: 'shared'; readonly parts: SharedParts; readonly slip: Slip | null; readonly sharedAt: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Letters, digits and hyphens, as carriers print them. */
const TRACKING = /^[0-9A-Z][0-9A-Z-]{5,33}$/;

const refused = (code: string, field = ''): ShareDecision => ({ kind: 'refused', problems: [{ field, code }] });

/** P6.5: a side shares what it enters, while the trade or the offer is open. `now` in epoch milliseconds. */
export function shareDetails(isOpen: boolean, { parts, slip }: Sharing, now: number): ShareDecision {
  if (!isOpen) return refused('CONTACT_CLOSED');
  if (!parts.ok) return { kind: 'refused', problems: parts.problems };
  if (Object.keys(parts.value).length === 0) return refused('REQUIRED', 'details');
  const number = slip?.trackingNumber?.normalize('NFKC').trim().toUpperCase() ?? null;
  if (number !== null && !TRACKING.test(number)) return refused('INVALID', 'trackingNumber');
  return {
    kind: 'shared',
    parts: parts.value,
    slip: slip && { ...slip, trackingNumber: number },
    sharedAt: Math.floor(now),
  };
}
