import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { act, once, type Keyed } from '../act.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { problem, type Outcome } from './paying.ts';
import type { PaymentPayload } from './payment.inputs.ts';
import { paymentById } from './payment.reads.ts';

/** A repetition finds its first answer. */
export async function doneOnce(
  context: MarketContext,
  info: GraphQLResolveInfo,
  keyed: Keyed,
  work: (em: EntityManager) => Promise<Outcome>,
): Promise<PaymentPayload> {
  const done = await act(context, (em) => once(context, em, keyed, () => work(em)));
  const { paymentId, problems, refused } = done.kind === 'done' ? done.answer : problem('KEY_REUSED', 'idempotencyKey');
  const found = paymentId === undefined ? null : { id: paymentId };
  const payment = found && (await context.pages.read(paymentById, info, found, { field: 'payment' }));
  return { payment, refused: refused ?? null, userErrors: userErrors(context.language, problems) };
}
