/** The staff of the demo: who they are at its own identity provider, and the tokens to ask as them. All of them are made up. */
import { enterStaff, type ToldPerson } from '../../market/staff/index.ts';
import type { Market } from '../../market/index.ts';
import type { DemoPersona } from './people.ts';

/** Not a place: whoever it names is nobody at any other provider. */
export const DEMO_ISSUER = 'https://staff.noren.example';

interface DemoStaff extends DemoPersona {
  readonly name: string;
  readonly role: string;
}

export const demoStaff: readonly DemoStaff[] = [
  {
    key: 'staff-support',
    name: '森 ひかり',
    role: 'support',
    title: { en: 'Mori, of the support', ja: '森(サポート担当)' },
    story: {
      en: 'Has an open case on Haru: sees a name and a telephone number there, and nothing of anyone else.',
      ja: 'ハルについて開いた案件があります。そこでは氏名と電話番号が見え、ほかの人のことは何も見えません。',
    },
  },
  {
    key: 'staff-safety',
    name: '白石 守',
    role: 'safety',
    title: { en: 'Shiraishi, of safety', ja: '白石(安全担当)' },
    story: {
      en: 'Hid a review that was reported, and registered an emergency, which legal approved; has no open case.',
      ja: '報告された評価を非表示にし、緊急の提供を登録しました(承認は法務)。開いた案件はありません。',
    },
  },
  {
    key: 'staff-legal',
    name: '法月 綾',
    role: 'legal',
    title: { en: 'Norizuki, of legal', ja: '法月(法務担当)' },
    story: {
      en: 'Registered a request of the police about Haru and a succession of the business, and stopped an auction on an order.',
      ja: 'ハルについての警察からの照会と事業の承継を登録し、命令によりオークションを停止しました。',
    },
  },
  {
    key: 'staff-legal-2',
    name: '律田 望',
    role: 'legal',
    title: { en: 'Ritsuda, of legal', ja: '律田(法務担当)' },
    story: {
      en: 'Approved that request: it takes two. The succession waits for the same.',
      ja: 'その照会を承認しました。登録と承認は別の担当者が行います。承継は承認待ちです。',
    },
  },
  {
    key: 'staff-officer',
    name: '見守 誠',
    role: 'privacy-officer',
    title: { en: 'Mimori, the privacy officer', ja: '見守(個人情報保護責任者)' },
    story: {
      en: 'Watches over all cases and sees no data on them; keeps the register of partners, and asks members for consents.',
      ja: 'すべての案件を見守りますが、そのデータは見えません。提携先の登録と、会員への同意の依頼も行います。',
    },
  },
  {
    key: 'staff-finance',
    name: '金子 計',
    role: 'finance',
    title: { en: 'Kaneko, of finance', ja: '金子(経理担当)' },
    story: {
      en: 'Handles payments; gave one that failed to a collection agency.',
      ja: '支払いを扱います。支払われなかったものを債権回収会社に委託しました。',
    },
  },
  {
    key: 'staff-recruiting',
    name: '人見 結',
    role: 'recruiting',
    title: { en: 'Hitomi, of recruiting', ja: '人見(採用担当)' },
    story: {
      en: 'Sees the published policy, and nothing of any member.',
      ja: '公開された方針だけが見え、会員のことは何も見えません。',
    },
  },
];

/** What an identity provider would say of them. */
export const toldOf = ({ key, name, role }: DemoStaff): ToldPerson => ({
  ...{ issuer: DEMO_ISSUER, subject: key, displayName: name, roles: [role] },
});

/** As the demo's own identity provider knows them. */
export const demoStaffAtProvider = demoStaff.map(({ key, name, role }) => ({ subject: key, name, roles: [role] }));

/** A token each, on a session of its own. */
export async function staffTokens(market: Market): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const person of demoStaff) {
    const entered = await enterStaff(market, toldOf(person));
    if (entered) tokens.set(person.key, entered.token);
  }
  return tokens;
}
