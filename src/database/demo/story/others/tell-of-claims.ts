/** Two claims against the store (P6.10b): Haru's was heard and granted; the other waits for what the store says. */
import { answerClaim, decideClaim, makeClaim } from '../../../../market/claim/index.ts';
import { actingMember, actingStaff, done } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

export async function tellOfClaims(telling: Telling): Promise<void> {
  const granted = await claim(telling, 'haru', {
    tradeId: idOf(telling, 'trade:store-clock'),
    amount: 12_000,
    reasons: '届いた柱時計は説明と違って時を打ちません。修理代と送料を求めます。',
  });
  const said = { claimId: granted, answer: '発送時には動いておりました。修理代の半額でしたらお支払いします。' };
  done(await answerClaim(await actingMember(telling, 'kitano'), said));
  done(await decideClaim(await actingStaff(telling, 'staff-legal'), granted, true));
  await claim(telling, 'ayame', {
    tradeId: idOf(telling, 'trade:store-jar'),
    amount: 25_500,
    reasons: '壺の底に説明にないひびがあります。代金の返還を求めます。',
  });
}

interface Claimed {
  readonly tradeId: string;
  readonly amount: number;
  readonly reasons: string;
}

async function claim(telling: Telling, key: string, claimed: Claimed): Promise<string> {
  const words = { ...claimed, promisesProperUse: true, idempotencyKey: `demo-claim-${key}` };
  return done(await makeClaim(await actingMember(telling, key), words)).id;
}
