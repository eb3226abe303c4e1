/** What each role does without a case. */
import type { Prepared } from '../prepared.ts';

export const desk: readonly Prepared[] = [
  {
    key: 'enquiries-to-hand-on',
    title: { en: 'What members asked the operator', ja: '運営へのお問い合わせ' },
    story: {
      en: 'Ask as Mori: who has it, and what is asked; whose it is only the affiliate sees, until the member stops that.',
      ja: '森として聞くと、内容と担当の関係会社が見えます。だれのお問い合わせかは、会員が止めるまで関係会社にだけ見えます。',
    },
    as: 'staff-support',
    query: `query EnquiriesToHandOn {
  enquiries(first: 5) {
    edges { node { id open assignedTo assignedAt provisionStopped question { subject text } } }
  }
}`,
  },
  {
    key: 'reported-reviews',
    title: { en: 'Reported reviews', ja: '報告された評価' },
    story: {
      en: 'Ask as Shiraishi: what was reported, why, and that it is hidden; never who reported it.',
      ja: '白石として聞くと、報告された評価とその理由が見えます。報告した人は見えません。',
    },
    as: 'staff-safety',
    query: `query ReportedReviews {
  reviewReports(first: 5) { edges { node { reviewId reason reportedAt hidden } } }
  failedJobs { task attempts failedAt }
}`,
  },
  {
    key: 'claims-to-decide',
    title: { en: 'Claims against the store', ja: 'ストアへの請求' },
    story: {
      en: 'Ask as Norizuki: one was granted after the store had answered, one waits for its answer. No name of either side.',
      ja: '法月として聞くと、回答のあとで認めた請求と、回答待ちの請求が見えます。どちらの側の氏名も見えません。',
    },
    as: 'staff-legal',
    query: `query ClaimsToDecide {
  claims(first: 5) {
    edges { node { id amount reasons answer hearingUntil granted decidedAt } }
  }
}`,
  },
  {
    key: 'register',
    title: { en: 'The register of partners, and what members are asked', ja: '提携先の登録簿と、同意の依頼' },
    story: {
      en: 'Ask as Mimori: under which contract each partner works, until when, and when it is checked next.',
      ja: '見守として聞くと、各提携先の契約、期限、次の点検日が見えます。',
    },
    as: 'staff-officer',
    query: `query Register {
  partners(first: 10) {
    edges { node { name state scopes basis purposes contract endsAt checkDueAt } }
  }
  consentRequests(first: 5) {
    edges { node { recipient kinds purposeEn textVersion publishedAt closedAt } }
  }
}`,
  },
  {
    key: 'payments-of-all',
    title: { en: 'Payments, and who owes them', ja: '支払いと支払人' },
    story: {
      en: 'Ask as Kaneko: states and amounts; who pays stays hidden without a case.',
      ja: '金子として聞くと、状態と金額が見えます。支払人は案件がなければ見えません。',
    },
    as: 'staff-finance',
    query: `query PaymentsOfAll {
  payments(first: 5) {
    edges { node { id state amount madeAt payer { name companyName } } }
  }
}`,
  },
  {
    key: 'catalogue',
    title: { en: 'The policy as it runs, for internal tools', ja: '実行中の方針(社内ツール向け)' },
    story: {
      en: 'Any of the staff can ask, also Hitomi, who sees no data at all: who may see what, until when, and the rule of a field.',
      ja: 'データを一切見られない人見を含め、担当者ならだれでも聞けます。だれに何がいつまで見えるか、項目ごとの規則も分かります。',
    },
    as: 'staff-recruiting',
    query: `query Catalogue {
  catalogue {
    version
    disclosures { to kinds under purpose basis when }
    periods { name versions { from value } }
  }
  catalogueRules(of: "ContactCard.phone") { coordinate kinds visible { to under } access }
}`,
  },
];
