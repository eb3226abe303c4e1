/** The table, row by row, as a person reads it off the published policy: written by hand and never generated. */
import { describe, expect, test } from '@jest/globals';
import {
  collectedFor,
  disclosure,
  enteredKinds,
  kind,
  personalKinds,
  policy,
  purposes,
} from '../../src/policy/index.ts';

const entered =
  'NAME EMAIL ADDRESS PHONE OCCUPATION BIRTH_DATE GENDER PAYMENT_CARD BANK_ACCOUNT COMPANY_NAME REPRESENTATIVE CONTACT_PERSON';
const contact = 'NAME COMPANY_NAME ADDRESS PHONE REPRESENTATIVE CONTACT_PERSON';
const secrets = 'BID_MAXIMUM RESERVE_PRICE BLOCK_LIST';

/** Article, audience, data, kinds of rows, recorded or not. */
const expected: readonly (readonly [string, string, string, string, boolean])[] = [
  ['P11.1', 'self', `NICKNAME ${entered} ACCESS_RECORD ${secrets}`, 'all', false],
  ['P5.1', 'storeVisitor', 'NAME COMPANY_NAME EMAIL ADDRESS PHONE REPRESENTATIVE', 'STORE_DISPLAY', false],
  ['P5.2', 'anyone', 'NICKNAME', 'HISTORY', false],
  ['P5.2', 'participant', 'NICKNAME', 'HISTORY', false],
  ['P2', 'askedSeller', 'NICKNAME', 'QUESTION_UNANSWERED', false],
  ['P2', 'tradeDesk', contact, 'REGISTRATION', false],
  ['P6.1', 'tradeSide', 'NICKNAME', 'TRADE_RECORD MESSAGE', false],
  ['P6.1', 'counterparty', contact, '', true],
  ['P6.2', 'offerSide', 'NICKNAME', 'OFFER MESSAGE', false],
  ['P6.3', 'consentRecipient', entered, 'ASSIGNMENT', true],
  ['P6.4', 'authority', `NICKNAME ${entered} ACCESS_RECORD`, 'REGISTRATION HISTORY TRADE_RECORD', true],
  ['P6.5', 'toolRecipient', `${contact} EMAIL`, 'SHARED_DETAILS', true],
  ['P6.6', 'settlementPartner', 'NAME COMPANY_NAME PAYMENT_CARD BANK_ACCOUNT', 'ASSIGNMENT', true],
  ['P6.6', 'collectionAgency', 'NAME COMPANY_NAME PAYMENT_CARD BANK_ACCOUNT ADDRESS PHONE', 'ASSIGNMENT', true],
  ['P6.7', 'carrier', 'NAME COMPANY_NAME ADDRESS PHONE', 'ASSIGNMENT', true],
  ['P6.7b', 'mailRelay', 'EMAIL', 'REGISTRATION ASSIGNMENT', true],
  ['P14', 'partnerItself', '', 'STAFF_RECORD', false],
  ['P6.8', 'professional', entered, 'ASSIGNMENT REGISTRATION', true],
  ['P6.9', 'successor', `NICKNAME ${entered} ACCESS_RECORD ${secrets}`, 'all', true],
  ['P6.10', 'entitledByLaw', `NICKNAME ${entered} ACCESS_RECORD`, 'REGISTRATION HISTORY TRADE_RECORD', true],
  ['P6.11', 'anyone', 'NICKNAME', 'PUBLISHED_POST', false],
  ['P6.11', 'contentLicensee', 'NICKNAME', 'PUBLISHED_POST', true],
  ['P7.3', 'emergencyRecipient', entered, 'REGISTRATION', true],
  ['P7.6', 'affiliate', 'NAME ADDRESS PHONE', 'ASSIGNMENT', true],
  ['P7.6', 'jointAffiliate', 'NAME ADDRESS PHONE', 'ASSIGNMENT', true],
  ['P6.10b', 'claimant', 'NAME COMPANY_NAME ADDRESS', 'REGISTRATION', true],
  [
    'P4',
    'supportStaff',
    'NICKNAME NAME COMPANY_NAME EMAIL ADDRESS PHONE CONTACT_PERSON',
    'REGISTRATION STORE_DISPLAY HISTORY TRADE_RECORD STAFF_RECORD ASSIGNMENT',
    true,
  ],
  [
    'P4',
    'safetyStaff',
    `NICKNAME ${contact} EMAIL BIRTH_DATE PAYMENT_CARD BANK_ACCOUNT`,
    'REGISTRATION STORE_DISPLAY HISTORY TRADE_RECORD STAFF_RECORD',
    true,
  ],
  ['P4', 'legalStaff', `NICKNAME ${entered}`, 'REGISTRATION HISTORY TRADE_RECORD DISCLOSURE_RECORD STAFF_RECORD', true],
  [
    'P4',
    'financeStaff',
    'NICKNAME NAME COMPANY_NAME ADDRESS PHONE PAYMENT_CARD BANK_ACCOUNT',
    'REGISTRATION TRADE_RECORD STAFF_RECORD',
    true,
  ],
];

const allRowKinds =
  'REGISTRATION STORE_DISPLAY DRAFT HISTORY TRADE_RECORD MESSAGE PRIVATE_LIST QUESTION_UNANSWERED OFFER PUBLISHED_POST DISCLOSURE_RECORD SHARED_DETAILS ASSIGNMENT';
const sorted = (words: string): string[] => words.split(' ').filter(Boolean).sort();
const rowKinds = (words: string): string[] => sorted(words === 'all' ? allRowKinds : words);
const isRowKind = (name: keyof typeof kind): boolean => kind[name].sort === 'row';

describe('The disclosure table', () => {
  test('has the rows of the published page, in its order, and no others', () => {
    expect(disclosure.map((row) => `${row.under} ${row.to}`)).toEqual(
      expected.map(([article, to]) => `${article} ${to}`),
    );
  });

  test.each(expected.map((row, index) => [`${row[0]} to ${row[1]}`, row, index] as const))(
    '%s: shows this and no more',
    (_, row, index) => {
      const [, to, data, rows, recorded] = row;
      const stated = disclosure[index];
      expect([...(stated?.of ?? [])].filter((name) => !isRowKind(name)).sort()).toEqual(sorted(data));
      expect([...(stated?.of ?? [])].filter(isRowKind).sort()).toEqual(rowKinds(rows));
      expect(policy.audiences[to]?.recorded).toBe(recorded);
    },
  );

  test('names no kind twice in a row', () => {
    for (const row of disclosure) expect(new Set(row.of).size).toBe(row.of.length);
  });

  test('ties every row to the mask of its kinds', () => {
    const tied = [...policy.grants.values()].flat();
    expect(tied).toHaveLength(disclosure.length);
    for (const row of disclosure) {
      const grant = policy.grants.get(row.to)?.find(({ article }) => article === row.under);
      expect(grant?.mask).toBe(row.of.reduce((mask, name) => mask | kind[name].bit, 0));
    }
  });
});

describe('What the table must never say', () => {
  const seenBy = (name: string): string[] =>
    disclosure.filter((row) => row.of.some((of) => of === name)).map((row) => row.to);

  test.each(['BID_MAXIMUM', 'RESERVE_PRICE', 'BLOCK_LIST', 'DRAFT', 'PRIVATE_LIST'])(
    '%s is for its owner alone, and passes to a successor',
    (name) => {
      expect(seenBy(name)).toEqual(['self', 'successor']);
    },
  );

  test('a message is for the sides of its trade or offer, not for staff or authorities', () => {
    expect(seenBy('MESSAGE')).toEqual(['self', 'tradeSide', 'offerSide', 'successor']);
  });

  test('an access record names a member on a legal request alone (P9)', () => {
    expect(seenBy('ACCESS_RECORD')).toEqual(['self', 'authority', 'successor', 'entitledByLaw']);
  });

  test('anyone without a credential sees personal data of stores alone (P5.1)', () => {
    const open = disclosure.filter((row) => policy.audiences[row.to]?.classes.includes('visitor'));
    const personal = open.filter((row) => row.of.some((name) => kind[name].sort === 'personal'));
    expect(personal.map((row) => row.to)).toEqual(['storeVisitor']);
  });

  test('personal data shown to anyone but its owner, the public and the system is recorded', () => {
    const unrecorded = disclosure.filter(
      (row) => !policy.audiences[row.to]?.recorded && row.of.some((name) => kind[name].sort === 'personal'),
    );
    expect(unrecorded.map((row) => row.to)).toEqual(['self', 'storeVisitor', 'tradeDesk']);
  });

  test('every row has a use that its data was collected for, or an exception that the policy names (LG-2)', () => {
    for (const row of disclosure) {
      const personal = personalKinds.filter((name) => row.of.includes(name));
      const strange = personal.filter(
        (name) => !collectedFor[name].includes(row.for) && purposes[row.for].list !== 'exception',
      );
      expect({ row: `${row.under} ${row.to}`, strange }).toEqual({ row: `${row.under} ${row.to}`, strange: [] });
    }
  });

  test('an exception is not what data is collected for, and consent is the basis of P6.3 alone', () => {
    for (const name of personalKinds)
      expect(collectedFor[name].map((purpose) => purposes[purpose].list)).not.toContain('exception');
    expect(disclosure.filter((row) => row.basis === 'consent').map((row) => row.under)).toEqual(['P6.3']);
    expect(enteredKinds).not.toContain('ACCESS_RECORD');
  });
});
