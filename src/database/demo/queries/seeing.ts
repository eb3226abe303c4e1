/** One row, and who sees what of it: a trade, an offer to a runner-up (P6.2), what a side shared (P6.5), what is one’s own. */
import type { Prepared } from './prepared.ts';

export const seeing: readonly Prepared[] = [
  {
    key: 'contact-card',
    title: { en: 'The trade of the tea bowl, with both contact cards', ja: '茶碗の取引と双方の連絡先' },
    story: {
      en: 'Ask as Aoi, as Haru, as Ren and as a visitor: four answers.',
      ja: '葵、ハル、蓮、訪れた人として聞き比べてください。答えは四通りです。',
    },
    query: `query Trade($id: ID!) {
  trade(id: $id) {
    state
    price
    contactOpen
    winner { nickname }
    myCard { name phone }
    otherCard {
      name
      phone
      address { prefecture city street }
    }
  }
}`,
    variables: ({ told }) => ({ id: told('tea-bowl').trade_id }),
  },
  {
    key: 'runner-up',
    title: { en: 'An offer to the runner-up, and its thread', ja: '次点入札者への申し出と連絡' },
    story: {
      en: 'Ask as Ren and as Aoi: price and messages, no contact details; the trade of the winner who was removed is Aoi’s alone to see. As anyone else: nothing.',
      ja: '蓮と葵には価格とメッセージが見えますが、連絡先は見えません。削除された落札者との取引は葵だけに。ほかの人には何も見えません。',
    },
    as: 'ren',
    query: `query RunnerUp($id: ID!) {
  listing(id: $id) {
    title
    price
    myTrade { state removalReason winner { nickname } }
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
  {
    key: 'why-null',
    title: { en: 'Why is this null for me?', ja: 'なぜ自分には null なのか' },
    story: {
      en: 'Of the box’s reserve price, and of the way from the tea bowl’s trade to the other side’s card. Ask as Aoi, as Haru and as a visitor.',
      ja: '文箱の最低落札価格と、茶碗の取引から相手の連絡先への道について。葵、ハル、訪れた人として聞き比べてください。',
    },
    query: `query WhyNull($box: ID!, $trade: ID!) {
  box: explain(id: $box, fields: ["reservePrice"]) {
    type
    fields { path kind open grounds { who under when applies } }
  }
  trade: explain(id: $trade, fields: ["otherCard"]) {
    grounds { who under when applies }
    fields { path open rows { who under when } }
  }
}`,
    variables: ({ told }) => ({ box: told('lacquer-box').id, trade: told('tea-bowl').trade_id }),
  },
  {
    key: 'me',
    title: { en: 'What is my own, and who saw it', ja: '自分の情報と、それを見た人' },
    story: {
      en: 'One’s registration, bids and trades; and one’s own lines of the ledger.',
      ja: '登録情報、入札、取引、そして台帳の自分の記録。',
    },
    as: 'haru',
    query: `query Me {
  me {
    nickname
    registration { name email phone }
    bids(first: 5) {
      edges { node { maximum isLeading listing { title price } } }
    }
    trades(first: 5) {
      edges { node { state price listing { title } } }
    }
    disclosures(first: 10) {
      edges { node { at recipient company kinds article purpose } }
    }
  }
}`,
  },
  {
    key: 'my-consents',
    title: { en: 'What I am asked, and what I consented to', ja: '同意の依頼と、自分の同意' },
    story: {
      en: 'As Haru: one consent stands, one was withdrawn and shows nothing since. Ask as Ren, who is asked and gave none.',
      ja: 'ハルとして。一つは有効、一つは撤回済みで、その後は何も見えません。何も同意していない蓮とも聞き比べてください。',
    },
    as: 'haru',
    query: `query MyConsents {
  me {
    consentRequests(first: 5) { edges { node { recipient kinds purposeEn textEn textVersion } } }
    consents(first: 5) { edges { node { recipient kinds givenAt stands withdrawnAt } } }
    providesToAffiliates
  }
}`,
  },
  {
    key: 'my-claims',
    title: { en: 'A claim against the store, granted', ja: '認められたストアへの請求' },
    story: {
      en: 'As Haru: whom it is against, for 30 days. As Kitano: the claims against the store, one to be answered.',
      ja: 'ハルには、相手の氏名と住所が 30 日間見えます。北野には、ストアへの請求が見え、一つは回答待ちです。',
    },
    as: 'haru',
    query: `query MyClaims {
  me {
    claims(first: 5) {
      edges {
        node {
          amount
          reasons
          answer
          hearingUntil
          granted
          seller { name companyName address { prefecture city street } }
        }
      }
    }
  }
}`,
  },
];
