/** The published policy, tied to the engine: the one door of this folder, and its one file that knows the engine. */
import { Deciders } from '../privacy/deciding/deciders.ts';
import { giveBits, tiePolicy } from '../privacy/words.ts';
import { articles } from './articles.ts';
import { audiences } from './audiences.ts';
import { callers } from './callers.ts';
import { bases } from './bases.ts';
import { disclosure } from './disclosure.ts';
import { kinds } from './kinds.ts';
import { purposes } from './purposes.ts';

/** The edition of everything in this folder; each record of the ledger names it. A change that anyone could notice is a new one. */
export const POLICY_VERSION = '2026-11-22';

/** The kinds with their bits: `kind.NAME`. */
export const kind = giveBits(kinds);

export const policy = tiePolicy(
  { version: POLICY_VERSION, kinds, articles, audiences, callers, purposes, bases, disclosure },
  kind,
);

/** The published table as it decides, for acts that hold a row's facts themselves. */
export const deciders = new Deciders(policy);

export { articles, type ArticleId } from './articles.ts';
export { audiences, type AudienceName } from './audiences.ts';
export { callers, roles, scopes, type CallerClass, type CallerWord, type Role, type Scope } from './callers.ts';
export { bases, type BasisCode } from './bases.ts';
export { collectedFor } from './collection.ts';
export { disclosure, type DisclosureRow } from './disclosure.ts';
export {
  enteredKinds,
  everyKindOfAMember,
  personalKinds,
  type KindName,
  type PersonalKind,
  type RestrictedKind,
} from './kinds.ts';
export { periodInForce, periods, type PeriodName } from './periods.ts';
export { purposeListInForce, purposes, type PurposeList, type PurposeName } from './purposes.ts';
export { rateInForce, rates, type RateName } from './rates.ts';
export { adultAgeInForce, readOnlyForMembers, registrationFormInForce, type RegistrationForm } from './registration.ts';
export { releases, type Release, type ReleaseId } from './releases.ts';
