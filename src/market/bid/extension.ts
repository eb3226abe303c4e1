/** When a bid moves an auction's end (rule R13). Times are epoch milliseconds, UTC. */

/** Both the last stretch in which a bid extends the auction and the time it adds: five minutes. */
const EXTENSION_MS = 300_000;

/**
 * R13: the end after an accepted bid at `now` (before `endAt`) that raised the price. Without limit on repeats. A first
 * bid leaves the price at the start, and a leader's raise leaves it where it is: neither extends. Where a reserve stands
 * above (R11), or R5 had held the price at the leader's maximum (R9), they do move it, and then extend as any rise does.
 */
export function endAfterRaise(endAt: number, now: number): number {
  return now >= endAt - EXTENSION_MS ? endAt + EXTENSION_MS : endAt;
}
