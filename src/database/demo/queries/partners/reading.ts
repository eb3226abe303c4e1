/** What partners read of members: who asks them (P7.6), who consented (P6.3), whom an engagement names (P6.8), and what is public (P6.11). */
import type { Prepared } from '../prepared.ts';

export const reading: readonly Prepared[] = [
  {
    key: 'enquiries-to-answer',
    title: { en: 'The enquiries given to an affiliate', ja: '関係会社に割り当てられたお問い合わせ' },
    story: {
      en: 'Ask as the affiliate: what Haru asked, and Haru’s name, address and phone to answer with. Haru can stop it at once (`setProvisionToAffiliates`).',
      ja: '関係会社として聞くと、ハルのお問い合わせと、答えるための氏名、住所、電話番号が見えます。ハルは setProvisionToAffiliates ですぐに止められます。',
    },
    as: 'affiliate',
    query: `{
  enquiries(first: 5) {
    edges {
      node {
        id
        open
        question { subject text }
        registration { name phone address { postalCode prefecture city street building } }
      }
    }
  }
}`,
  },
  {
    key: 'consents-given',
    title: { en: 'Who consented, and what may be read of them', ja: '同意した会員と、その情報' },
    story: {
      en: 'Ask as Chanoshizuku: Haru’s and Mio’s name and address, no phone. The consent that Haru withdrew is not there.',
      ja: '茶のしずく製茶として聞くと、ハルと澪の氏名と住所が見え、電話番号は見えません。ハルが撤回した同意は現れません。',
    },
    as: 'sponsor',
    query: `{
  consents(first: 5) {
    edges {
      node {
        purposeEn
        kinds
        stands
        registration { name phone email address { postalCode prefecture city street building } }
      }
    }
  }
}`,
  },
  {
    key: 'engagements',
    title: { en: 'What a lawyer is engaged for', ja: '弁護士への委任と、そこで見えるもの' },
    story: {
      en: 'Ask as Keyaki: of the company that the engagement names, the kinds that it names.',
      ja: '欅法律事務所として聞くと、委任で指定された会社の、指定された項目だけが見えます。',
    },
    as: 'lawyer',
    query: `{
  engagements(first: 5) {
    edges {
      node {
        matter
        state
        kinds
        expiresAt
        members {
          member { nickname }
          registration { companyName representative address { prefecture city } phone email }
        }
      }
    }
  }
}`,
  },
  {
    key: 'published-posts',
    title: { en: 'Published posts, and one to take down', ja: '公開された投稿と、取り下げるもの' },
    story: {
      en: 'Ask as Mado Press: questions, answers and reviews under masked ids (stars alone where few members are active). What safety hid stands among the removed, without its text.',
      ja: '古道具の窓出版として聞くと、質問、回答、評価が伏せた ID で見えます(参加者が少ないと、すべて伏せられます)。非表示になったものは、本文なしで取り下げの一覧に出ます。',
    },
    as: 'licensee',
    query: `{
  publishedPosts(first: 10) {
    edges { node { position id inReplyTo post text maskedAuthor publishedAt } }
  }
  removedPosts(first: 5) {
    edges { node { id removedPosition removedAt } }
  }
}`,
  },
];
