/** What takes two of the staff: one registers, another approves. */
import type { Prepared } from '../prepared.ts';

export const byTwo: readonly Prepared[] = [
  {
    key: 'authority-requests',
    title: { en: 'A request of the police, and what it opens', ja: '警察からの照会と、そこで見えるもの' },
    story: {
      en: 'Ask as Norizuki: of Haru the name and the address, and nothing else. Haru reads of the look from a date that two set, and finds no gap before it.',
      ja: '法月として聞くと、ハルの氏名と住所だけが見えます。ハルには、2人の担当者が決めた日から記録が見え、それまでは何の跡も残りません。',
    },
    as: 'staff-legal',
    query: `query AuthorityRequests {
  authorityRequests(first: 5) {
    edges {
      node {
        authority
        law
        state
        kinds
        expiresAt
        memberToldFrom
        members {
          member { nickname }
          registration { name address { prefecture city } phone }
          trades(first: 5) { edges { node { title price } } }
        }
      }
    }
  }
}`,
  },
  {
    key: 'link-pseudonyms',
    title: { en: 'Whom a name in the access log means', ja: 'アクセスログの仮名の照合' },
    story: {
      en: 'The log names members by a pseudonym of the day. Ask something as Ren, find the line that the server logged, and as Norizuki, for the court’s order about Ren, whose it is; it is recorded.',
      ja: 'ログの会員は日ごとの仮名です。蓮として何か聞き、サーバーのログを見てから、法月として、蓮についての裁判所の命令に基づいて照合します。照合は記録されます。',
    },
    as: 'staff-legal',
    query: `mutation LinkPseudonyms($input: LinkPseudonymsInput!) {
  linkPseudonyms(input: $input) {
    links { day pseudonym memberId }
    userErrors { code message }
  }
}`,
    variables: ({ courtRequest }) => ({
      input: { requestId: courtRequest, days: [new Date().toISOString().slice(0, 10)] },
    }),
  },
  {
    key: 'emergencies',
    title: { en: 'An emergency, and what it opens', ja: '緊急の提供と、そこで見えるもの' },
    story: {
      en: 'Ask as Shiraishi, who registered it: the kinds it names, for a week at most. The member is told once it is over.',
      ja: '登録した白石として聞くと、指定された項目だけが、長くて一週間見えます。終わると会員に知らされます。',
    },
    as: 'staff-safety',
    query: `query Emergencies {
  emergencies(first: 5) {
    edges {
      node {
        protects
        recipient
        state
        kinds
        expiresAt
        members { member { nickname } registration { name phone address { prefecture city street } email } }
      }
    }
  }
}`,
  },
  {
    key: 'succession',
    title: { en: 'A succession that waits for the second', ja: '承認を待つ事業の承継' },
    story: {
      en: 'Ask as Ritsuda, who can approve it; Norizuki, who registered it, cannot. The next question approves it.',
      ja: '律田として聞きます。登録した法月は承認できず、律田が承認できます。次の質問で承認します。',
    },
    as: 'staff-legal-2',
    query: `query Successions {
  successions(first: 5) {
    edges { node { id successor reason keyThumbprint state registeredByMe handedOver left expiresAt } }
  }
}`,
  },
  {
    key: 'approve-succession',
    title: { en: 'Approve it', ja: '承継を承認する' },
    story: {
      en: 'As Ritsuda. As Norizuki it would be refused (`OWN_APPROVAL`), and nothing changed.',
      ja: '律田として。法月として実行すると拒まれ(OWN_APPROVAL)、何も変わりません。',
    },
    as: 'staff-legal-2',
    query: `mutation ApproveSuccession($input: SuccessionInput!) {
  approveSuccession(input: $input) {
    succession { state left }
    userErrors { code message }
  }
}`,
    variables: ({ succession }) => ({ input: { successionId: succession } }),
  },
  {
    key: 'hand-over',
    title: { en: 'Hand a piece of the business over', ja: '承継先への引き渡し' },
    story: {
      en: 'Once it is approved: a piece that the successor’s key alone opens. Every member in it finds a line among “who saw my data”.',
      ja: '承認のあと、承継先の鍵だけで開ける一部を渡します。含まれる会員それぞれの「開示の記録」に残ります。',
    },
    as: 'staff-legal',
    query: `mutation HandOver($input: SuccessionInput!) {
  takeSuccessionPiece(input: $input) {
    piece { piece members jwe }
    userErrors { code message }
  }
}`,
    variables: ({ succession }) => ({ input: { successionId: succession } }),
  },
];
