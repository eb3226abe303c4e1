/** Haru asked the operator something, and Mori of the support gave it to an affiliate to answer (P7.6). */
import { askOperator, handEnquiry } from '../../../../market/enquiry/index.ts';
import { actingMember, actingStaff, done, partnerOf } from '../acting.ts';
import type { Telling } from '../tell.ts';

export async function tellOfEnquiry(telling: Telling): Promise<void> {
  const asked = await askOperator(await actingMember(telling, 'haru'), {
    subject: '茶碗の保証について',
    text: '届いた茶碗に保証はありますか。修理を頼める先を教えてください。',
    idempotencyKey: 'demo-enquiry',
  });
  const { id: partnerId } = await partnerOf(telling, 'affiliate');
  await handEnquiry(await actingStaff(telling, 'staff-support'), { enquiryId: done(asked).id, partnerId });
}
