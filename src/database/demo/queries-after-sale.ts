/** Queries about what comes after a sale: offers to a runner-up (P6.2), and what sides share (P6.5). */
import type { Prepared } from './queries.ts';

export const afterSale: readonly Prepared[] = [
  {
    key: 'runner-up',
    title: { en: 'An offer to the runner-up, and its thread', ja: '次点入札者への申し出と連絡' },
    story: {
      en: 'Ask as Ren and as Aoi: price and messages, no contact details. As anyone else, and as the winner who was removed: nothing.',
      ja: '蓮と葵には価格とメッセージが見えますが、連絡先は見えません。削除された落札者やほかの人には何も見えません。',
    },
    as: 'ren',
    query: `query RunnerUp($id: ID!) {
  listing(id: $id) {
    title
    price
    runnerUpOffer {
      price
      expiresAt
      runnerUp { nickname }
      thread { edges { node { from text sentAt } } }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('tea-caddy').id }),
  },
  {
    key: 'shared-slip',
    title: { en: 'What a side shared by the trade-support tool', ja: '取引支援ツールで共有された送り状' },
    story: {
      en: 'Haru shared where to send it. Haru sees until when Aoi sees it; Aoi’s look is recorded under P6.5.',
      ja: 'ハルが送り先を共有しました。ハルには共有の期限が見え、葵が見たことは P6.5 として記録されます。',
    },
    as: 'aoi',
    query: `query SharedSlip($id: ID!) {
  trade(id: $id) {
    state
    sharedDetails { edges { node { form party from mine name address { city street } sharedUntil } } }
  }
}`,
    variables: ({ told }) => ({ id: told('tea-bowl').trade_id }),
  },
];
