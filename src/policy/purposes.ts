/**
 * What personal data is used for (P2, P4, P10). `said` names the places of the published page: `P2.9` is the ninth line of its
 * section 2, `P4.3` the third of section 4.
 *
 * - `members`: what a member's data is collected for; shown before a registration is sent (LG-3).
 * - `applicants`: what the data of those who apply for work is collected for.
 * - `exception`: not a purpose of collection. The policy allows the use in the named case alone (LG-2).
 */
import { inForce, since, type Dated } from './dated.ts';

interface PurposeText {
  readonly description: string;
  /** The same for members, who are shown it before they send their data. */
  readonly ja: string;
  readonly list: 'members' | 'applicants' | 'exception';
  readonly said: readonly string[];
}

const listed = {
  ownUse: {
    description: 'Letting members see and correct their own data',
    ja: '会員ご本人による登録情報の確認と訂正',
    list: 'members',
    said: ['P11.1'],
  },
  service: {
    description: 'Providing the member services and goods that suit them',
    ja: '会員に合ったサービスと商品の提供',
    list: 'members',
    said: ['P2.7', 'P4.1'],
  },
  negotiation: {
    description: 'Discussing and arranging business with members',
    ja: '会員との商談や打ち合わせ',
    list: 'members',
    said: ['P2.2'],
  },
  contract: {
    description: 'Performing contracts, among them the trades of members',
    ja: '契約の履行（会員どうしの取引を含みます）',
    list: 'members',
    said: ['P2.9'],
  },
  fairAuction: {
    description: 'Keeping auctions open to scrutiny under nicknames',
    ja: 'ニックネームによる履歴の公開を通じた、公正なオークションの運営',
    list: 'members',
    said: ['P5.2'],
  },
  commerceLaw: {
    description: 'Showing who stands behind a store',
    ja: 'ストアの運営者の表示',
    list: 'members',
    said: ['P5.1'],
  },
  shipping: {
    description: 'Sending goods and documents',
    ja: '商品や資料の発送',
    list: 'members',
    said: ['P2.3', 'P4.3'],
  },
  billing: {
    description: 'Billing, settling payments and granting points',
    ja: '代金の請求と決済、ポイントの付与',
    list: 'members',
    said: ['P4.3', 'P6.6'],
  },
  notices: {
    description: 'Telling members about the services of the operator and its group',
    ja: '当社とグループ会社のサービスのお知らせ',
    list: 'members',
    said: ['P2.4', 'P4.4'],
  },
  events: { description: 'Inviting members to events', ja: 'イベントのご案内', list: 'members', said: ['P2.4'] },
  support: {
    description: 'Support, maintenance and answers to enquiries',
    ja: 'サポート、保守、お問い合わせへの回答',
    list: 'members',
    said: ['P2.5', 'P2.6', 'P4.2'],
  },
  safety: {
    description: 'Keeping the service safe: finding and stopping misuse, fraud and intrusion',
    ja: 'サービスの安全の確保（不正な利用や侵入の発見と防止）',
    list: 'members',
    said: ['P4.5'],
  },
  improvement: {
    description: 'Improving services and planning new ones',
    ja: 'サービスの改善と新しいサービスの検討',
    list: 'members',
    said: ['P2.8', 'P4.6'],
  },
  analysis: {
    description: 'Studying how services are used',
    ja: 'サービスの利用状況の調査と分析',
    list: 'members',
    said: ['P4.7'],
  },
  surveys: { description: 'Surveys and monitors', ja: 'アンケートとモニター', list: 'members', said: ['P2.8'] },
  recruitingInformation: {
    description: 'Informing and contacting applicants, interns among them',
    ja: '応募者（インターンシップを含みます）への情報の提供と連絡',
    list: 'applicants',
    said: ['P2.11'],
  },
  selection: { description: 'Selecting applicants', ja: '採用の選考', list: 'applicants', said: ['P2.12'] },
  consentedUse: {
    description: 'The purpose that the member consented to',
    ja: '会員が同意した目的',
    list: 'exception',
    said: ['P6.3', 'P7.1'],
  },
  lawfulRequest: {
    description: 'Answering a request that the law backs',
    ja: '法令に基づく請求への対応',
    list: 'exception',
    said: ['P6.4', 'P6.10', 'P7.2'],
  },
  professionalAdvice: {
    description: 'Advice from those bound to secrecy',
    ja: '守秘義務を負う専門家への相談',
    list: 'exception',
    said: ['P6.8'],
  },
  succession: {
    description: 'Handing the business over, for the same purposes as before',
    ja: '事業の承継（利用目的は従前のまま）',
    list: 'exception',
    said: ['P6.9', 'P7.5'],
  },
  publication: {
    description: 'Showing published posts elsewhere',
    ja: '公開された投稿の他所での掲載',
    list: 'exception',
    said: ['P6.11'],
  },
  lifeProtection: {
    description: 'Protecting life, body or property',
    ja: '生命、身体または財産の保護',
    list: 'exception',
    said: ['P7.3'],
  },
} as const satisfies Readonly<Record<string, PurposeText>>;

export type PurposeName = keyof typeof listed;
export const purposes: Readonly<Record<PurposeName, PurposeText>> = listed;

/** An edition of the published list: what was collected under it may be used for these and no others. */
export interface PurposeList {
  readonly version: string;
  readonly members: readonly PurposeName[];
  readonly applicants: readonly PurposeName[];
}

/** Never edit an edition that was published: add one, tell the members, and ask for consent where LG-4 wants it. */
const purposeLists: readonly Dated<PurposeList>[] = [
  {
    from: since('2023-04-01'),
    value: {
      version: '2023-04-01',
      members: [
        'ownUse',
        'service',
        'negotiation',
        'contract',
        'fairAuction',
        'commerceLaw',
        'shipping',
        'billing',
        'notices',
        'events',
        'support',
        'safety',
        'improvement',
        'analysis',
        'surveys',
      ],
      applicants: ['recruitingInformation', 'selection'],
    },
  },
];

export function purposeListInForce(atEpochMs: number): PurposeList {
  return inForce('the list of purposes', purposeLists, atEpochMs);
}
