import { prefectures, problemsOf, taken, type Read } from '../../text/index.ts';
import { readLine } from './plain-text.ts';
import { readPostalCode, showPostalCode } from './postal-code.ts';
import { readPrefecture } from './prefecture.ts';

const LONGEST_LINE = 100;

/** An address as its owner wrote it. */
export interface WrittenAddress {
  readonly postalCode: string;
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
  readonly building?: string | null;
}

/** As it is stored: `192-0046`, the prefecture in Japanese, no building where there is none. */
export interface Address extends WrittenAddress {
  readonly building: string | null;
}

/** A Japanese postal address. Problems carry the part's field, as in `address.postalCode`. */
export function readAddress(written: WrittenAddress, field = 'address'): Read<Address> {
  const postalCode = readPostalCode(written.postalCode, `${field}.postalCode`);
  const prefecture = readPrefecture(written.prefecture, `${field}.prefecture`);
  const city = readLine(written.city, LONGEST_LINE, `${field}.city`);
  const street = readLine(written.street, LONGEST_LINE, `${field}.street`);
  const blank = !written.building || written.building.trim() === '';
  const building = blank ? taken(null) : readLine(written.building ?? '', LONGEST_LINE, `${field}.building`);
  if (postalCode.ok && prefecture.ok && city.ok && street.ok && building.ok)
    return taken({
      postalCode: showPostalCode(postalCode.value),
      prefecture: prefectures[prefecture.value],
      city: city.value,
      street: street.value,
      building: building.value,
    });
  return { ok: false, problems: [postalCode, prefecture, city, street, building].flatMap(problemsOf) };
}
