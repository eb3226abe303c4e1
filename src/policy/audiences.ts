/**
 * Who a viewer can be toward a row. To be in an audience a viewer needs a credential of one of its classes and a proof on the
 * row; an audience that no part proves yet admits no one.
 *
 * `recorded` says whether what the audience sees goes into the ledger. Six groups are not recorded:
 * the member themself; the public; those who took part in an auction, who see nicknames; the two sides of a trade or an offer,
 * for what is their own business (price, states, messages: no one's registered data); a partner, for what the register says of the
 * partner itself; and the operator's own system.
 */
import type { CallerWord } from './callers.ts';

interface AudienceText {
  readonly description: string;
  /** The same in Japanese, for the members. */
  readonly ja: string;
  /** What a viewer's credential must be one of. */
  readonly classes: readonly CallerWord[];
  readonly recorded: boolean;
}

const everyone = ['visitor', 'member', 'partner', 'staff'] as const;

const listed = {
  self: {
    description: 'The member whom the data is about.',
    ja: 'データの本人である会員。',
    classes: ['member'],
    recorded: false,
  },
  storeVisitor: {
    description: 'Anyone who looks at a registered store.',
    ja: '登録されたストアを見る人。',
    classes: everyone,
    recorded: false,
  },
  anyone: { description: 'Anyone at all.', ja: 'すべての人。', classes: everyone, recorded: false },
  participant: {
    description: 'The seller or a bidder of the auction.',
    ja: 'オークションの出品者または入札者。',
    classes: ['member'],
    recorded: false,
  },
  askedSeller: {
    description: 'The seller to whom a question is put.',
    ja: '質問を受けた出品者。',
    classes: ['member'],
    recorded: false,
  },
  tradeDesk: {
    description: "The operator's own system, filling in the contact cards of a new trade.",
    ja: '新しい取引の連絡先カードを作成する、運営者のシステム。',
    classes: ['system'],
    recorded: false,
  },
  tradeSide: {
    description: 'The seller or the winner of the trade.',
    ja: '取引の出品者または落札者。',
    classes: ['member'],
    recorded: false,
  },
  counterparty: {
    description: 'The other side of the trade.',
    ja: '取引の相手方。',
    classes: ['member'],
    recorded: true,
  },
  offerSide: {
    description: 'The seller who made a runner-up offer, or the one it was made to.',
    ja: '次点者への申し出をした出品者、または申し出を受けた人。',
    classes: ['member'],
    recorded: false,
  },
  consentRecipient: {
    description: 'A recipient whom the member consented to.',
    ja: '会員が提供に同意した提供先。',
    classes: ['partner:consents'],
    recorded: true,
  },
  authority: {
    description: 'An authority, through an approved request; legal staff hand it over.',
    ja: '承認された照会による公的機関。法務担当者が渡します。',
    classes: ['staff:legal'],
    recorded: true,
  },
  toolRecipient: {
    description: 'The other side, given details with a trade-support tool.',
    ja: '取引支援ツールで情報を共有された相手方。',
    classes: ['member'],
    recorded: true,
  },
  settlementPartner: {
    description: 'The bank or card company that a payment is assigned to.',
    ja: '支払いを担当する銀行またはカード会社。',
    classes: ['partner:settlements'],
    recorded: true,
  },
  collectionAgency: {
    description: 'The collection agency that a payment is assigned to.',
    ja: '支払いの回収を担当する回収会社。',
    classes: ['partner:collections'],
    recorded: true,
  },
  carrier: {
    description: 'The carrier that a shipment is assigned to.',
    ja: '荷物を担当する配送会社。',
    classes: ['partner:shipments'],
    recorded: true,
  },
  mailRelay: {
    description: "The contractor that carries the operator's mail.",
    ja: '運営者のメール配信を受託する会社。',
    classes: ['system', 'partner:mail'],
    recorded: true,
  },
  partnerItself: {
    description: 'The partner whose entry in the register it is.',
    ja: '登録簿に記載された提携先自身。',
    classes: ['partner'],
    recorded: false,
  },
  professional: {
    description: 'A lawyer or accountant with an open engagement.',
    ja: '委任を受けた弁護士または会計士。',
    classes: ['partner:engagements'],
    recorded: true,
  },
  successor: {
    description: 'The successor of the business, at the hand-over; legal staff hand it over.',
    ja: '事業の承継者（引き継ぎ時）。法務担当者が渡します。',
    classes: ['staff:legal'],
    recorded: true,
  },
  entitledByLaw: {
    description: 'One whom a named law entitles, through an approved request; legal staff hand it over.',
    ja: '承認された請求による、法律上の権利者。法務担当者が渡します。',
    classes: ['staff:legal'],
    recorded: true,
  },
  claimant: {
    description: 'A consumer whose money claim against a business seller was granted.',
    ja: '事業者である出品者への金銭請求が認められた消費者。',
    classes: ['member'],
    recorded: true,
  },
  contentLicensee: {
    description: 'A third party licensed to show published posts.',
    ja: '公開された投稿の利用を許諾された第三者。',
    classes: ['partner:published-posts'],
    recorded: true,
  },
  emergencyRecipient: {
    description: 'One who must protect life, body or property; safety staff hand it over.',
    ja: '生命、身体または財産を守る必要のある人。安全担当者が渡します。',
    classes: ['staff:safety'],
    recorded: true,
  },
  affiliate: {
    description: 'An affiliate or agent entrusted with an enquiry.',
    ja: 'お問い合わせの対応を委託された関係会社または代理店。',
    classes: ['partner:enquiries'],
    recorded: true,
  },
  jointAffiliate: {
    description: 'An affiliate in a published joint use, answering an enquiry.',
    ja: '公表された共同利用により、お問い合わせに対応する関係会社。',
    classes: ['partner:enquiries'],
    recorded: true,
  },
  supportStaff: {
    description: 'Staff who support members, on an open case.',
    ja: '対応中の案件で会員を支援する担当者。',
    classes: ['staff:support'],
    recorded: true,
  },
  safetyStaff: {
    description: 'Staff who look into misuse, on an open case.',
    ja: '対応中の案件で不正利用を調査する担当者。',
    classes: ['staff:safety'],
    recorded: true,
  },
  legalStaff: {
    description: 'Staff who handle legal requests and the rights of members, on an open case.',
    ja: '対応中の案件で法的請求と会員の権利を扱う担当者。',
    classes: ['staff:legal', 'staff:privacy-officer'],
    recorded: true,
  },
  financeStaff: {
    description: 'Staff who handle payments, on an open case.',
    ja: '対応中の案件で支払いを扱う担当者。',
    classes: ['staff:finance'],
    recorded: true,
  },
} as const satisfies Readonly<Record<string, AudienceText>>;

export type AudienceName = keyof typeof listed;
export const audiences: Readonly<Record<AudienceName, AudienceText>> = listed;
