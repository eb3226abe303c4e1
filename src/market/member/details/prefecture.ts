import { prefectures, refused, taken, type Prefecture, type Read } from '../../text/index.ts';

const byName = new Map<string, Prefecture>(
  // The keys of `prefectures` are what Prefecture means.
  (Object.entries(prefectures) as [Prefecture, string][]).flatMap(([key, name]) => [
    [key, key],
    [name, key],
    [name.length > 2 && name !== '北海道' ? name.slice(0, -1) : name, key],
  ]),
);

/** One of the 47: by its enum name, or as Japanese writes it with or without 都府県. Code: INVALID. */
export function readPrefecture(written: string, field = 'prefecture'): Read<Prefecture> {
  const found = byName.get(written.slice(0, 32).normalize('NFKC').trim());
  return found ? taken(found) : refused(field, 'INVALID');
}
