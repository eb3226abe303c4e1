/**
 * The partly masked id that licensees of published posts see in place of a nickname (P6.11, PR6). It shows the first characters of a
 * digest made for this one post's listing, so that masks of one member on two listings have nothing in common (SC-M2), and no more
 * of them than leave enough members who could be meant (SC-M1). Every mask has the same length (SC-M3).
 */
export const LEAST_CANDIDATES = 20;
const LENGTH = 8;
const HIDDEN = '*';

/** What tells nothing but that somebody wrote; of posts of stores too, which are no member's. */
export const WHOLE_MASK = HIDDEN.repeat(LENGTH);

/** `own` and `active` are digests of the author and of members active in the category, made alike and of one length or more. */
export function maskedId(own: string, active: Iterable<string>): string {
  let candidates = [...new Set([...active, own])];
  let shown = 0;
  for (; shown < LENGTH; shown++) {
    candidates = candidates.filter((one) => one[shown] === own[shown]);
    if (candidates.length < LEAST_CANDIDATES) break;
  }
  return own.slice(0, shown) + HIDDEN.repeat(LENGTH - shown);
}
