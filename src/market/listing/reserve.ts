/** Whether the bids reach the least that the seller sells for (R11): all that anyone else ever learns of it (PR2). */
import { registerEnumType } from 'type-graphql';

export enum ReserveStatus {
  NONE = 'NONE',
  NOT_MET = 'NOT_MET',
  MET = 'MET',
}

registerEnumType(ReserveStatus, {
  name: 'ReserveStatus',
  description: 'Whether the bids reach the least that the seller sells for (R11). How much that is, is never said.',
  valuesConfig: {
    NONE: { description: 'The seller set no reserve: the highest bid wins.' },
    NOT_MET: { description: 'No bid reaches the reserve; if it ends so, nobody wins.' },
    MET: { description: 'The leader’s bid reaches the reserve.' },
  },
});

/** Both in yen: null where the seller set none, or nobody bid. */
export interface ReserveFacts {
  readonly reservePrice: number | null;
  readonly leaderMaximum: number | null;
}

export function reserveStatusOf({ reservePrice, leaderMaximum }: ReserveFacts): ReserveStatus {
  if (reservePrice === null) return ReserveStatus.NONE;
  return leaderMaximum !== null && leaderMaximum >= reservePrice ? ReserveStatus.MET : ReserveStatus.NOT_MET;
}
