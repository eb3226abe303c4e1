import { expect, test } from '@jest/globals';
import { happenings } from '../../../src/market/outbox/index.ts';
import { everyNoticeKind } from '../../../src/market/notice/index.ts';
import { decideMail, type MailFacts } from '../../../src/market/notice/mail/decide-mail.ts';
import { writeNoticeLetter } from '../../../src/market/notice/mail/letters.ts';

/** Changes that are everyone's to see, or the servers' own business: nobody in particular is told. */
const ofNobody = ['LISTING_CHANGED', 'LISTING_PUBLISHED', 'SESSIONS_ENDED'];

/** Partners are told by their webhooks. */
const ofPartners: readonly string[] = [
  'CONSENT_GIVEN',
  'CONSENT_WITHDRAWN',
  'ENQUIRY_ASSIGNED',
  'ENQUIRY_TAKEN_BACK',
  'PROVISION_STOPPED',
  'SHIPMENT_ASSIGNED',
  'SHIPMENT_CANCELLED',
  'PAYMENT_ASSIGNED',
  'PAYMENT_CANCELLED',
  'CLAIM_ASSIGNED',
  'CLAIM_WITHDRAWN',
  'MAIL_ASSIGNED',
];

test('whatever happens to someone has a notice', () => {
  expect(
    happenings.filter(
      (name) => ![...ofNobody, ...ofPartners].includes(name) && !everyNoticeKind.includes(name as never),
    ),
  ).toEqual([]);
});

test.each(everyNoticeKind)('%s has a letter in both languages, whose subject is one line without the title', (kind) => {
  const title = '備前の花入';
  for (const language of ['ja', 'en'] as const) {
    const letter = writeNoticeLetter({ kind, language, title }, 'https://noren.example/shop');
    expect(letter.subject).toMatch(/^[^\n]{5,60}Noren[）)]$/u);
    expect(letter.subject).not.toContain(title);
    expect(letter.text).toContain(title);
    expect(letter.text).toContain('https://noren.example/shop/notices\n');
    expect(writeNoticeLetter({ kind, language, title: null }, 'https://noren.example').text).not.toMatch(
      /null|「」|“”/,
    );
  }
});

const now = Date.UTC(2026, 10, 22);
const fit: MailFacts = {
  kind: 'WON',
  happenedAt: now - 1000,
  ...{ read: false, mailed: false, wanted: true, known: true, leads: false, open: true, unpaid: true },
};

test.each<readonly [string, Partial<MailFacts>, 'SEND' | 'LEAVE']>([
  ['a fresh one', {}, 'SEND'],
  ['what was read', { read: true }, 'LEAVE'],
  ['what was mailed', { mailed: true }, 'LEAVE'],
  ['what is not wanted', { wanted: false }, 'LEAVE'],
  ['what may not be known of', { known: false }, 'LEAVE'],
  ['what happened a millisecond less than a day ago', { happenedAt: now - 86_399_999 }, 'SEND'],
  ['what happened a day ago', { happenedAt: now - 86_400_000 }, 'LEAVE'],
  ['outbid, and leading again', { kind: 'OUTBID', leads: true }, 'LEAVE'],
  ['outbid, and the auction is over', { kind: 'OUTBID', open: false }, 'LEAVE'],
  ['outbid', { kind: 'OUTBID' }, 'SEND'],
  ['ending soon, and over', { kind: 'ENDING_SOON', open: false }, 'LEAVE'],
  ['found by a search, and over', { kind: 'SEARCH_MATCHED', open: false }, 'LEAVE'],
  ['a payment due that was made', { kind: 'PAYMENT_DUE', unpaid: false }, 'LEAVE'],
  ['won, and the auction is over', { open: false }, 'SEND'],
])('%s: %o', (_what, facts, decision) => {
  expect(decideMail({ ...fit, ...facts }, now)).toBe(decision);
});
