/** A right that someone looks at a member on, with a look that uses it, and its end: by an act, or by time alone. */
import type { Asked, Other } from '../harness/server.ts';
import type { Field } from './field.ts';

export interface Right {
  /** What ends. */
  readonly ground: string;
  /** Whose looks the ledger names; nobody else's right. */
  readonly viewer: Pick<Other, 'id'>;
  look(): Promise<Asked>;
  /** Whether an answer showed personal data. */
  shows(asked: Asked): boolean;
  /** The act that ends it. */
  stop(): Promise<unknown>;
}

/** As a right whose end comes by itself. */
export interface TimedRight extends Omit<Right, 'stop'> {
  /** Sets its end so many milliseconds from now, before any look, as the contract, the request or the token itself would have said. */
  endsIn(ms: number): Promise<unknown>;
}

export type Make<Made> = (field: Field) => Promise<Made>;

/** The same right, which nobody stops. */
export function byTime(make: Make<Right>): Make<TimedRight> {
  return async (field) => {
    const { stop: _nobodyStopsIt, ...right } = await make(field);
    const endsIn = (ms: number) =>
      field.owner.query(`update ground set until = noren_now() + $2 * interval '1 millisecond' where id = $1`, [
        right.ground,
        ms,
      ]);
    return { ...right, endsIn };
  };
}
