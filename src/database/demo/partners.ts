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
];

export const contractOf = ({ key }: DemoPartner): string => `DEMO-${key}`;

/** The same at each start, and known to nobody without this service's key: the database keeps its digest only. */
export function secretOf({ keyring }: Pick<Market, 'keyring'>, { key }: DemoPartner): string {
  return createHmac('sha256', keyring.derived('demo partner')).update(key).digest('base64url');
}
