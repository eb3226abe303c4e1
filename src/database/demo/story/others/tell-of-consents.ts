/** A tea company asks for two things (P6.3): Haru and Mio let it send them a prize; its letters Haru wanted, and then did not. */
import {
  giveConsent,
  publishConsentRequest,
  registerConsentRequest,
  withdrawConsent,
} from '../../../../market/consent/index.ts';
import { actingMember, actingStaff, done, partnerOf } from '../acting.ts';
import type { Telling } from '../tell.ts';

const asked = {
  prize: {
    kinds: ['NAME', 'ADDRESS'],
    purposeJa: '抽選に当たった方への新茶の発送',
    purposeEn: 'Sending new tea to those who won the draw',
    textJa: '賞品の発送のため、氏名と住所を茶のしずく製茶株式会社に提供します。同意はいつでも撤回できます。',
    textEn: 'Your name and address are given to Chanoshizuku Tea, to send the prize. You can withdraw at any time.',
  },
  letters: {
    kinds: ['EMAIL'],
    purposeJa: '新茶のお知らせメールの送付',
    purposeEn: 'Mails about new tea',
    textJa: 'お知らせのため、メールアドレスを茶のしずく製茶株式会社に提供します。同意はいつでも撤回できます。',
    textEn: 'Your e-mail address is given to Chanoshizuku Tea, for its news. You can withdraw at any time.',
  },
} as const;

export async function tellOfConsents(telling: Telling): Promise<void> {
  const prize = await request(telling, 'prize');
  const letters = await request(telling, 'letters');
  await give(telling, 'haru', prize);
  await give(telling, 'mio', prize);
  const withdrawn = await give(telling, 'haru', letters);
  done(await withdrawConsent(await actingMember(telling, 'haru'), withdrawn));
}

async function request(telling: Telling, which: keyof typeof asked): Promise<string> {
  const officer = await actingStaff(telling, 'staff-officer');
  const { id: partnerId } = await partnerOf(telling, 'sponsor');
  const words = { partnerId, ...asked[which], idempotencyKey: `demo-${which}` };
  const { id } = done(await registerConsentRequest(officer, words));
  done(await publishConsentRequest(officer, id));
  return id;
}

async function give(telling: Telling, key: string, requestId: string): Promise<string> {
  const words = { requestId, textVersion: 1, idempotencyKey: `demo-${requestId}` };
  return done(await giveConsent(await actingMember(telling, key), words)).id;
}
