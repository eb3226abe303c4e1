/** Haru asked the operator something, and Mori of the support gave it to an affiliate to answer (P7.6). */
import { askOperator, handEnquiry } from '../../../market/enquiry/index.ts';
import { viewerOf } from '../../../privacy/index.ts';
import { contractOf, partners } from '../partners.ts';
import { people } from '../people.ts';
import { sessionOf } from '../session.ts';
import { staffTokens } from '../staff.ts';
import type { Telling } from './tell.ts';

/** After the staff have come in. */
export async function tellOfEnquiry({ em, market }: Telling): Promise<void> {
  const haru = await sessionOf(market, people.find(({ key }) => key === 'haru')?.nickname ?? '');
  const token = (await staffTokens(market)).get('staff-support');
  if (!haru || !token) throw new Error('The demo has Haru ask before telling of them, or of Mori.');
  const asked = await askOperator(
    { em: em.fork(), market, viewer: viewerOf('member', haru.memberId, haru.sessionId) },
    {
      subject: '茶碗の保証について',
      text: '届いた茶碗に保証はありますか。修理を頼める先を教えてください。',
      idempotencyKey: 'demo-enquiry',
    },
  );
  const [affiliate] = await em.execute<{ id: string }[]>('select id from partner where contract = ?', [
    partners.filter(({ key }) => key === 'affiliate').map(contractOf)[0] ?? '',
  ]);
  if (!('id' in asked) || !affiliate) throw new Error('The demo’s enquiry cannot be made.');
  const { caller, id, sessionId } = await market.tokens.verify(token, Date.now());
  const mori = { em: em.fork(), market, viewer: viewerOf(caller, id, sessionId) };
  await handEnquiry(mori, { enquiryId: asked.id, partnerId: affiliate.id });
}
