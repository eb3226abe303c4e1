/** What staff see on cases, and who watches over them. */
import type { Prepared } from '../prepared.ts';

export const cases: readonly Prepared[] = [
  {
    key: 'my-cases',
    title: { en: 'My cases, and what they open', ja: '自分の案件と、そこで見えるもの' },
    story: {
      en: 'Ask as Mori: of Haru the name and the telephone number, and no address. Haru finds the look among her own records, and no name there.',
      ja: '森として聞くと、ハルの氏名と電話番号だけが見えます。見たことはハルの記録に残りますが、担当者の名前は出ません。',
    },
    as: 'staff-support',
    query: `query MyCases {
  myself {
    displayName
    cases(first: 5) {
      edges {
        node {
          reason
          purpose
          kinds
          isOpen
          subjects {
            member { nickname }
            registration { name phone address { city } }
            trades(first: 5) { edges { node { state price cards { name phone } } } }
          }
        }
      }
    }
  }
}`,
  },
  {
    key: 'all-cases',
    title: { en: 'All cases, to watch over them', ja: 'すべての案件を見守る' },
    story: {
      en: 'Ask as Mimori: whose case, what for, which kinds; the data itself stays hidden.',
      ja: '見守として聞くと、誰の案件か、目的、種類が見えます。データそのものは見えません。',
    },
    as: 'staff-officer',
    query: `query AllCases {
  cases(first: 10) {
    edges {
      node {
        staff { displayName }
        role
        purpose
        kinds
        reason
        isOpen
        subjects { member { nickname } registration { name } }
      }
    }
  }
}`,
  },
  {
    key: 'staff-acts',
    title: { en: 'What the staff did', ja: '担当者が行ったこと' },
    story: {
      en: 'Ask as Mimori: who did what, when, to which id. No colleague reads it, and nobody can change it.',
      ja: '見守として聞くと、誰が、いつ、何に対して何をしたかがIDで見えます。他の担当者には見えず、誰にも書き換えられません。',
    },
    as: 'staff-officer',
    query: `query StaffActs {
  staffActs(first: 10) {
    edges { node { staff { displayName } act targetId otherId reason doneAt } }
  }
}`,
  },
];
