/**
 * The articles of the published policy by the ids that code, ledger, tests and pages use. `title` says in our words what the
 * article lets the operator do or asks of it; `ja` is the title of the Japanese section it stands in, which has authority.
 */
interface ArticleText {
  readonly title: string;
  readonly ja: string;
  /** The article whose row of the disclosure table says the same; records name that one. */
  readonly sameAs?: string;
}

const published = {
  P1: { title: 'Handle personal data by law and by rules of our own, and keep it safe', ja: '基本方針' },
  P2: { title: 'Use personal data for published purposes; a new one only when told and consented to', ja: '利用目的' },
  P3: { title: 'Collect fairly, naming the purposes: what a registration asks for', ja: '適正な取得' },
  'P3 (free choice)': {
    title: 'Giving data is free; without what is required there is no registration',
    ja: '利用方法',
  },
  P4: { title: 'How the operator and its staff use the data of members', ja: '利用方法' },
  'P5.1': { title: "A store's registered name and contact details are public", ja: '公開される情報' },
  'P5.2': { title: "A member's auction history is public under the nickname, for a period", ja: '公開される情報' },
  'P6.1': { title: 'Seller and winner see the contact details that each entered for their trade', ja: '提供・共有' },
  'P6.2': {
    title: 'Seller and runner-up learn of the choice, the price and messages, under nicknames',
    ja: '提供・共有',
  },
  'P6.3': { title: 'To a recipient the member consented to', ja: '提供・共有' },
  'P6.4': {
    title: 'To a court, prosecutor, police, tax office, bar association or a body of like power',
    ja: '提供・共有',
  },
  'P6.5': { title: 'To the other side of a trade, by a trade-support tool the member used', ja: '提供・共有' },
  'P6.6': { title: 'To the business that settles a payment', ja: '提供・共有' },
  'P6.7': { title: 'To a contractor of the operator, such as a carrier', ja: '提供・共有' },
  'P6.7b': { title: "To the contractor that carries the operator's mail", ja: '提供・共有' },
  'P6.8': { title: 'To a lawyer or an accountant bound to secrecy', ja: '提供・共有' },
  'P6.9': { title: 'To a successor of the business', ja: '提供・共有' },
  'P6.10': { title: 'To whomever a law entitles', ja: '提供・共有' },
  'P6.10b': { title: 'To a consumer with a money claim against a business seller', ja: '提供・共有' },
  'P6.11': { title: 'Published posts, with no more of their author than a nickname or a masked id', ja: '提供・共有' },
  'P6 note': { title: 'Personal data comes from the member alone', ja: '個人情報の補足' },
  'P7.1': { title: 'To third parties with consent', ja: '個人情報の提供', sameAs: 'P6.3' },
  'P7.2': { title: 'To third parties where a law says so', ja: '個人情報の提供', sameAs: 'P6.10' },
  'P7.3': { title: 'To protect life, body or property when consent is hard to get', ja: '個人情報の提供' },
  'P7.4': { title: 'To a contractor, as far as the purpose needs', ja: '個人情報の提供', sameAs: 'P6.7' },
  'P7.5': { title: 'To a successor of the business', ja: '個人情報の提供', sameAs: 'P6.9' },
  'P7.6': {
    title: 'To an affiliate or agent that answers an enquiry, unless the member stopped it',
    ja: '個人情報の提供',
  },
  P8: { title: 'Answer requests to disclose, correct, delete, suspend or stop', ja: 'お問い合わせ' },
  P9: { title: 'Access logs name nobody, save on an authority’s request', ja: 'その他の事項' },
  P10: { title: 'No use outside the published purposes; what is outside is stopped', ja: '目的外利用' },
  'P11.1': { title: 'Members see and correct their own data', ja: '確認・修正' },
  'P11.2': { title: 'Members can withdraw', ja: '確認・修正' },
  P12: { title: 'Encrypted transport and a guarded edge', ja: '安全対策' },
  P13: { title: 'Links to other sites are marked as leaving', ja: 'リンク先' },
  P14: { title: 'Contractors are bound by contract and watched', ja: '体制' },
  'P14 (incidents)': { title: 'Leaks are reported, and their repetition prevented', ja: '体制' },
  'P14 (notes)': { title: 'Public posts hold no personal data', ja: '体制' },
} as const satisfies Readonly<Record<string, ArticleText>>;

export type ArticleId = keyof typeof published;
export const articles: Readonly<Record<ArticleId, ArticleText>> = published;
