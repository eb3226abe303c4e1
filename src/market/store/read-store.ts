/** What a store must show, as its owner wrote it (LG-38). */
import { findContactData, problemsOf, refused, taken, type Problem, type Read } from '../text/index.ts';
import { readAddress, readLine, readLines, readPhone, type Address, type WrittenAddress } from '../member/index.ts';
import {
  LONGEST_SHOP_NAME,
  LONGEST_TERM,
  MOST_LED_AT_ALL,
  storeTerms,
  type StoreTerm,
  type StoreTerms,
} from './store-terms.ts';

export interface WrittenStore extends StoreTerms {
  readonly shopName: string;
  readonly address: WrittenAddress;
  readonly phone: string;
  /** Left out, or null: none. */
  readonly mostLedPerMember?: number | null;
}

/** In its stored form. */
export interface StoreDisplay {
  readonly shopName: string;
  readonly address: Address;
  readonly phone: string;
  readonly terms: StoreTerms;
  readonly mostLedPerMember: number | null;
}

/** All problems at once. */
export function readStore(written: WrittenStore, ownNickname: string): Read<StoreDisplay> {
  const shopName = readShopName(written.shopName, ownNickname);
  const address = readAddress(written.address);
  const phone = readPhone(written.phone);
  const terms = (Object.keys(storeTerms) as StoreTerm[]).map(
    (term) => [term, readLines(written[term], LONGEST_TERM, term)] as const,
  ); // the table's keys
  const limit = readLimit(written.mostLedPerMember ?? null);
  const problems: Problem[] = [shopName, address, phone, limit, ...terms.map(([, read]) => read)].flatMap(problemsOf);
  if (problems.length > 0 || !shopName.ok || !address.ok || !phone.ok || !limit.ok) return { ok: false, problems };
  const said = Object.fromEntries(terms.map(([term, read]) => [term, read.ok ? read.value : '']));
  // Every term was read above.
  return taken({
    shopName: shopName.value,
    address: address.value,
    phone: phone.value,
    terms: said as unknown as StoreTerms,
    mostLedPerMember: limit.value,
  });
}

/** How many of its open auctions one member may lead at a time (R18); null for as many as they like. */
export function readLimit(limit: number | null): Read<number | null> {
  const field = 'mostLedPerMember';
  return limit === null || (limit >= 1 && limit <= MOST_LED_AT_ALL)
    ? taken(limit)
    : refused(field, 'LIMIT_OUT_OF_RANGE');
}

/** A shop named like its owner's nickname would lead from the one to the other (P5.2). */
function readShopName(written: string, ownNickname: string): Read<string> {
  const read = readLine(written, LONGEST_SHOP_NAME, 'shopName');
  if (!read.ok) return read;
  const codes: string[] = [];
  if (findContactData(read.value).length > 0) codes.push('CONTACT_DATA');
  if (comparable(read.value) === comparable(ownNickname)) codes.push('LIKE_NICKNAME');
  return codes.length === 0 ? read : { ok: false, problems: codes.map((code) => ({ field: 'shopName', code })) };
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
