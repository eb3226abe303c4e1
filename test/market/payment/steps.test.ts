/** The steps of a payment (P18): what is not in this table, written by hand, is refused. */
import { expect, test } from '@jest/globals';
import { PaymentState, refusalOf, transitions, type PaymentActor } from '../../../src/market/payment/payment.states.ts';

const allowed: Readonly<Record<string, string>> = {
  'SETTLEMENT_PARTNER settlePayment PENDING': 'SETTLED',
  'SETTLEMENT_PARTNER failPayment PENDING': 'FAILED',
  'FINANCE assignClaim PENDING': 'IN_COLLECTION',
  'FINANCE assignClaim FAILED': 'IN_COLLECTION',
  'FINANCE withdrawClaim IN_COLLECTION': 'FAILED',
  'COLLECTION_AGENCY reportCollected IN_COLLECTION': 'COLLECTED',
  'COLLECTION_AGENCY returnClaim IN_COLLECTION': 'FAILED',
  'OPERATOR endWithTrade PENDING': 'CANCELLED',
  'OPERATOR endWithTrade FAILED': 'CANCELLED',
  'OPERATOR endWithTrade IN_COLLECTION': 'CANCELLED',
};
const actors: readonly PaymentActor[] = ['PAYER', 'SETTLEMENT_PARTNER', 'COLLECTION_AGENCY', 'FINANCE', 'OPERATOR'];
const steps = Object.keys(transitions) as (keyof typeof transitions)[]; // its own keys
const whose = Object.fromEntries(Object.keys(allowed).map((way) => way.split(' ').slice(0, 2).reverse()));

test.each(Object.values(PaymentState))('from %s', (state) => {
  for (const actor of actors)
    for (const step of steps) {
      const refused = refusalOf(step, state, actor);
      const to = allowed[`${actor} ${step} ${state}`];
      const code = whose[step] === actor ? 'WRONG_STATE' : 'WRONG_SIDE';
      expect([actor, step, refused?.code ?? transitions[step].to]).toEqual([actor, step, to ?? code]);
      if (refused) expect(refused).toMatchObject({ from: state, to: transitions[step].to });
    }
});
