/** How acts of the staff run: once for each key, on a ticket or an order, put down with who did it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { ActingContext, MarketContext } from '../../context.ts';
import { UserError, userErrors, type UserErrorCode } from '../../error/index.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { isTicket } from '../case/open-case.ts';

@InputType({ description: 'Why staff do something, and a key to do it once.' })
export class StaffActInput {
  @Field(() => String, { description: 'The number of the ticket or order, such as `AU-17`; no personal data.' })
  reason!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({ description: 'What an act of the staff came to.' })
export class StaffActPayload {
  @Field(() => Boolean, { description: 'Whether it is as was asked for.' })
  done!: boolean;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

/** Who acts, and in which language they read what was wrong. */
export type Speaking = ActingContext & Pick<MarketContext, 'language'>;

interface Refusal {
  readonly field: string;
  readonly code: UserErrorCode;
}

interface StaffAct {
  readonly name: string;
  readonly input: StaffActInput;
  /** What it is done to, by ids as they are known. */
  readonly targets: readonly [string, string?];
  /** Null when it was done. */
  readonly work: (em: EntityManager) => Promise<Refusal | null>;
}

export async function staffAct(
  context: Speaking,
  { name, input: { reason, idempotencyKey }, targets, work }: StaffAct,
): Promise<StaffActPayload> {
  const done = await act(context, (em, staffId) =>
    once<{ refusals: readonly Refusal[] }>(
      context,
      em,
      { act: name, idempotencyKey, input: [reason, targets] },
      async () => {
        const refusal: Refusal | null = isTicket(reason) ? await work(em) : { field: 'reason', code: 'TICKET_UNFIT' };
        if (refusal) return { refusals: [refusal] };
        const [targetId, otherId] = targets;
        await noteStaffAct(em, staffId, { act: name, targetId, otherId, reason });
        return { refusals: [] };
      },
    ),
  );
  const refusals = done.kind === 'done' ? done.answer.refusals : [{ field: 'idempotencyKey', code: 'KEY_REUSED' }];
  return { done: refusals.length === 0, userErrors: userErrors(context.language, refusals) };
}
