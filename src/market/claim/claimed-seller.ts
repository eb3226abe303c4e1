import { ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, restsOn, type Sealed, Seals, whose } from '../../privacy/index.ts';
import { PostalAddress, Registration } from '../member/index.ts';

/** A seller's registration as one granted claim opens it: a type of its own, since each claim is recorded for itself. */
@Holds(kind.REGISTRATION)
@ObjectType({ description: 'Whom a granted claim is against. To look at it is recorded, and the seller sees that.' })
export class ClaimedSeller {
  @Seals(
    { name: kind.NAME, companyName: kind.COMPANY_NAME, address: { kind: kind.ADDRESS, type: () => PostalAddress } },
    Registration,
  )
  readonly details!: Sealed<unknown>;
}

export interface ClaimedSellerFacts {
  readonly claimId: string;
  readonly claimantId: string;
  /** Null to the seller themself, who reads their own registration and not this. */
  readonly sellerId: string | null;
  readonly groundId: string | null;
  /** Granted, not ended, not expired. */
  readonly stands: boolean;
}

whose<ClaimedSellerFacts>(ClaimedSeller, ({ sellerId }) => sellerId);
prove<ClaimedSellerFacts>(ClaimedSeller, {
  claimant: ({ claimantId, stands }, viewer) => stands && viewer.is(claimantId),
});
restsOn<ClaimedSellerFacts>(ClaimedSeller, {
  claimant: {
    on: ({ groundId }) => (groundId === null ? [] : [groundId]),
    reference: ({ claimId }) => `claim:${claimId}`,
  },
});
