/** Whether a partner can be registered: facts in, decision out (LG-8, LG-11 to LG-13, LG-19). */
import { isIP } from 'node:net';
import { bases, periodInForce, purposes, type BasisCode, type PurposeName, type Scope } from '../../../policy/index.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { provisionTo } from './provision.ts';

/** An entry as it is asked for; times in epoch milliseconds. What is null or empty was not given. */
export interface PartnerWords {
  readonly name: string;
  readonly address: string;
  readonly representative: string;
  readonly country: string;
  readonly foreignMeasures: string | null;
  readonly scopes: readonly Scope[];
  readonly contract: string;
  readonly secrecyAgreedAt: number | null;
  readonly basis: string;
  readonly purposes: readonly string[];
  readonly jointUseNotice: string | null;
  readonly networks: readonly string[];
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly checkedAt: number | null;
}

export interface Fault {
  readonly field: string;
  readonly code: UserErrorCode;
}

/** What of an entry follows from the words. */
export interface PartnerTerms {
  readonly secrecyAgreedAt: number;
  readonly endsAt: number;
  readonly checkedAt: number;
  /** From then on it sees nothing until it is checked again. */
  readonly checkDueAt: number;
  readonly basis: BasisCode;
  readonly purposes: readonly PurposeName[];
}

export type RegisterDecision =
  | { readonly kind: 'registered'; readonly terms: PartnerTerms }
  | { readonly kind: 'refused'; readonly faults: Fault[] };

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && countries.of(code) !== undefined;

/** An address with the length of its prefix, or alone. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || more !== undefined || address.includes('%')) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

export function registerPartner(words: PartnerWords, now: number): RegisterDecision {
  const faults = [...missing(words), ...misfits(words), ...wrongDates(words, now)];
  const { secrecyAgreedAt, endsAt, checkedAt, basis } = words;
  if (faults.length > 0 || secrecyAgreedAt === null || endsAt === null || checkedAt === null)
    return { kind: 'refused', faults };
  const terms = {
    secrecyAgreedAt,
    endsAt,
    checkedAt,
    checkDueAt: checkedAt + periodInForce('partnerCheck', now),
    basis: basis as BasisCode, // one of the policy's, or it had been a misfit
    purposes: words.purposes as readonly PurposeName[],
  };
  return { kind: 'registered', terms };
}

function* missing(words: PartnerWords): Iterable<Fault> {
  const needed = ['name', 'address', 'representative', 'contract', 'scopes', 'purposes'] as const;
  for (const field of needed) if (words[field].length === 0) yield { field, code: 'REQUIRED' };
  for (const field of ['secrecyAgreedAt', 'endsAt', 'checkedAt'] as const)
    if (words[field] === null) yield { field, code: 'REQUIRED' };
  if (words.country !== 'JP' && words.foreignMeasures === null) yield { field: 'foreignMeasures', code: 'REQUIRED' };
  if (words.basis === 'jointUse' && words.jointUseNotice === null) yield { field: 'jointUseNotice', code: 'REQUIRED' };
}

function* misfits({ country, scopes, basis, purposes: named, networks }: PartnerWords): Iterable<Fault> {
  if (!isCountry(country)) yield { field: 'country', code: 'COUNTRY_UNKNOWN' };
  if (!Object.hasOwn(bases, basis) || !scopes.every((scope) => provisionTo(scope).bases.has(basis as BasisCode)))
    yield { field: 'basis', code: 'BASIS_UNFIT' };
  const allowed = new Set(scopes.flatMap((scope) => [...provisionTo(scope).purposes]));
  if (!named.every((purpose) => Object.hasOwn(purposes, purpose) && allowed.has(purpose as PurposeName)))
    yield { field: 'purposes', code: 'PURPOSE_UNFIT' };
  if (!networks.every(isNetwork)) yield { field: 'networks', code: 'NETWORK_UNFIT' };
}

/** What was agreed and checked was so by now; the contract is not over before it began, nor now. */
function* wrongDates({ secrecyAgreedAt, startsAt, endsAt, checkedAt }: PartnerWords, now: number): Iterable<Fault> {
  const code = 'CONTRACT_PERIOD_UNFIT';
  if (secrecyAgreedAt !== null && secrecyAgreedAt > now) yield { field: 'secrecyAgreedAt', code };
  if (checkedAt !== null && checkedAt > now) yield { field: 'checkedAt', code };
  if (endsAt !== null && (endsAt <= startsAt || endsAt <= now)) yield { field: 'endsAt', code };
}
