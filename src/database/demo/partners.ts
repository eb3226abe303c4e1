/** The companies that work with the demo's marketplace, all of them made up, and the secrets by which they get tokens. */
import { createHmac } from 'node:crypto';
import type { Market } from '../../market/index.ts';
import type { Scope } from '../../policy/index.ts';
import type { Words } from './people.ts';

export interface DemoPartner {
  readonly key: string;
  readonly name: string;
  readonly title: Words;
  readonly story: Words;
  readonly scope: Scope;
  readonly basis: string;
  readonly purpose: string;
}

export const partners: readonly DemoPartner[] = [
  {
    key: 'carrier',
    name: '隼運送株式会社',
    title: { en: 'Hayabusa, a carrier', ja: '隼運送(配送業者)' },
    story: {
      en: 'Carries parcels under contract: sees whom they go to, of those assigned to it.',
      ja: '契約のもとで荷物を運びます。見えるのは、割り当てられた荷物の宛先だけです。',
    },
    scope: 'shipments',
    basis: 'outsourcing',
    purpose: 'shipping',
  },
  {
    key: 'bank',
    name: '雪国銀行株式会社',
    title: { en: 'Yukiguni, a bank', ja: '雪国銀行(決済事業者)' },
    story: {
      en: 'Settles payments: sees who pays, of those assigned to it.',
      ja: '支払いを処理します。見えるのは、割り当てられた支払いの支払人だけです。',
    },
    scope: 'settlements',
    basis: 'ownAct',
    purpose: 'billing',
  },
  {
    key: 'affiliate',
    name: '桜サポート株式会社',
    title: { en: 'Sakura Support, an affiliate', ja: '桜サポート(関係会社)' },
    story: {
      en: 'Answers enquiries of members, unless the member stopped provision to affiliates.',
      ja: '会員のお問い合わせに答えます。会員が関係会社への提供を停止すると、何も見えなくなります。',
    },
    scope: 'enquiries',
    basis: 'outsourcing',
    purpose: 'support',
  },
  {
    key: 'relay',
    name: '鴎メール配信株式会社',
    title: { en: 'Kamome, which sends mails', ja: '鴎メール配信(メール配信業者)' },
    story: {
      en: 'Sends mails of notices: sees the address of each until it is sent.',
      ja: 'お知らせのメールを配信します。宛先は、送り終えるまで見えます。',
    },
    scope: 'mail',
    basis: 'outsourcing',
    purpose: 'notices',
  },
  {
    key: 'agency',
    name: '柊債権回収株式会社',
    title: { en: 'Hiiragi, a collection agency', ja: '柊債権回収(債権回収会社)' },
    story: {
      en: 'Collects what was not paid: sees who owes it and where they live, of those assigned to it.',
      ja: '支払われなかった代金を回収します。見えるのは、委託されたものの支払人と住所、電話番号です。',
    },
    scope: 'collections',
    basis: 'outsourcing',
    purpose: 'billing',
  },
  {
    key: 'licensee',
    name: '古道具の窓出版株式会社',
    title: { en: 'Mado Press, a licensee of posts', ja: '古道具の窓出版(投稿の利用許諾先)' },
    story: {
      en: 'Prints published questions, answers and reviews, each under a masked id.',
      ja: '公開された質問、回答、評価を、伏せた ID で掲載します。',
    },
    scope: 'published-posts',
    basis: 'ownAct',
    purpose: 'publication',
  },
  {
    key: 'lawyer',
    name: '欅法律事務所',
    title: { en: 'Keyaki, a law office', ja: '欅法律事務所(弁護士)' },
    story: {
      en: 'Reads of the members named in its engagement what the engagement names.',
      ja: '委任で指定された会員の、指定された項目だけが見えます。',
    },
    scope: 'engagements',
    basis: 'outsourcing',
    purpose: 'professionalAdvice',
  },
  {
    key: 'sponsor',
    name: '茶のしずく製茶株式会社',
    title: { en: 'Chanoshizuku, which gives prizes', ja: '茶のしずく製茶(賞品の提供者)' },
    story: {
      en: 'Reads of those who consented what they consented to, until they withdraw.',
      ja: '同意した会員の、同意した項目だけが、撤回されるまで見えます。',
    },
    scope: 'consents',
    basis: 'consent',
    purpose: 'consentedUse',
  },
];

export const contractOf = ({ key }: DemoPartner): string => `DEMO-${key}`;

/** The same at each start, and known to nobody without this service's key: the database keeps its digest only. */
export function secretOf({ keyring }: Pick<Market, 'keyring'>, { key }: DemoPartner): string {
  return createHmac('sha256', keyring.derived('demo partner')).update(key).digest('base64url');
}
