/** A few of many cases each day, each day others; all of them in the full form (`npm run test:deeds`). */
export const all = process.env['NOREN_DEEDS'] === 'all';
const day = Math.floor(Date.now() / 86_400_000);

/** So many of a list. */
export function some<T>(list: readonly T[], count: number): readonly T[] {
  if (all || list.length <= count) return list;
  return Array.from({ length: count }, (_, index) => list[(day * count + index) % list.length] as T); // within its length
}
