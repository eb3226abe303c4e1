import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  articles,
  audiences,
  bases,
  collectedFor,
  disclosure,
  kind,
  personalKinds,
  purposeListInForce,
  purposes,
  registrationFormInForce,
  releases,
} from '../../src/policy/index.ts';

const folder = new URL('../../src/policy/', import.meta.url);
const sources = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const importsOf = (file: string): string[] =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    ([, from]) => from ?? '',
  );

describe('The words of the policy', () => {
  test('are the personal data of P3, and nothing sensitive', () => {
    expect([...personalKinds].sort()).toEqual(
      [
        ...[
          'NAME',
          'EMAIL',
          'ADDRESS',
          'PHONE',
          'OCCUPATION',
          'BIRTH_DATE',
          'GENDER',
          'ACCESS_RECORD',
          'PAYMENT_CARD',
          'BANK_ACCOUNT',
        ],
        ...['COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON'],
      ].sort(),
    );
  });

  test('have one bit for each restricted kind, 31 at most', () => {
    const bits = Object.values(kind)
      .map(({ bit }) => bit)
      .filter((bit) => bit !== 0);
    expect(bits.length).toBeLessThanOrEqual(31);
    expect(new Set(bits).size).toBe(bits.length);
    expect(Math.min(...bits)).toBeGreaterThan(0);
    expect([kind.PUBLIC.bit, kind.INTERNAL.bit]).toEqual([0, 0]);
  });

  test('name every article of the policy', () => {
    const ids =
      'P1,P2,P3,P3 (free choice),P4,P5.1,P5.2,P6.1,P6.2,P6.3,P6.4,P6.5,P6.6,P6.7,P6.7b,P6.8,P6.9,P6.10,P6.10b,P6.11,P6 note';
    const more = 'P7.1,P7.2,P7.3,P7.4,P7.5,P7.6,P8,P9,P10,P11.1,P11.2,P12,P13,P14,P14 (incidents),P14 (notes)';
    expect(Object.keys(articles).sort()).toEqual(`${ids},${more}`.split(',').sort());
  });

  test('leave no audience without a row, and no article without a row or the reason why', () => {
    expect(Object.keys(audiences).sort()).toEqual([...new Set(disclosure.map((row) => row.to))].sort());
    const used = new Set<string>(disclosure.map((row) => row.under));
    const provisions = Object.entries(articles).filter(([id]) => /^P[567]\.\d/.test(id));
    const unused = provisions.filter(([id, { sameAs }]) => !used.has(sameAs ?? id));
    expect(unused).toEqual([]);
  });

  test('stay in their folder; only the door knows the engine', () => {
    for (const file of sources.filter((name) => name !== 'index.ts')) {
      expect({ file, leaving: importsOf(file).filter((from) => !/^\.\/[a-z]+\.ts$/.test(from)) }).toEqual({
        file,
        leaving: [],
      });
    }
    expect(importsOf('index.ts').filter((from) => !from.startsWith('./'))).toEqual([
      '../privacy/deciding/deciders.ts',
      '../privacy/words.ts',
    ]);
  });
});

describe('The list of purposes (P2, P4)', () => {
  const now = Date.UTC(2026, 10, 22);

  test('is published whole: the edition in force names every purpose of members and applicants', () => {
    const named = (list: string): string[] =>
      Object.entries(purposes)
        .filter(([, words]) => words.list === list)
        .map(([name]) => name);
    const { members, applicants } = purposeListInForce(now);
    expect([...members].sort()).toEqual(named('members').sort());
    expect([...applicants].sort()).toEqual(named('applicants').sort());
  });

  test.each([
    'P2.2',
    'P2.3',
    'P2.4',
    'P2.5',
    'P2.6',
    'P2.7',
    'P2.8',
    'P2.9',
    'P2.11',
    'P2.12',
    'P4.1',
    'P4.2',
    'P4.3',
    'P4.4',
    'P4.5',
    'P4.6',
    'P4.7',
  ])('covers %s of the published page', (line) => {
    expect(Object.values(purposes).some(({ said }) => said.includes(line))).toBe(true);
  });

  test('gives every kind of personal data at least one purpose of members (LG-1)', () => {
    const { members } = purposeListInForce(now);
    for (const name of personalKinds)
      expect(collectedFor[name].some((purpose) => members.includes(purpose))).toBe(true);
  });

  test('is shown with the registration form, by its version (LG-3)', () => {
    const form = registrationFormInForce(now);
    expect(form.purposes).toEqual(purposeListInForce(now).members);
    expect(form.purposesVersion).toBe(purposeListInForce(now).version);
  });
});

describe('A registration (P3)', () => {
  const { individual, company } = registrationFormInForce(Date.UTC(2026, 10, 22));

  test('asks a person for the data the policy lists, occupation and gender of their free choice', () => {
    expect(individual.required).toEqual(['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE']);
    expect(individual.optional).toEqual(['OCCUPATION', 'GENDER']);
  });

  test('asks a company for no personal detail of anyone beyond two names', () => {
    expect(company.required).toEqual(['COMPANY_NAME', 'REPRESENTATIVE', 'CONTACT_PERSON', 'EMAIL', 'ADDRESS', 'PHONE']);
    expect(company.optional).toEqual([]);
  });
});

describe('Records of disclosures (LG-11, LG-16, LG-17)', () => {
  test('are demanded by law for consent and opt-out, and kept of our own will otherwise', () => {
    const demanded = Object.entries(bases).filter(([, basis]) => basis.legalRecord);
    expect(demanded.map(([code]) => code)).toEqual(['consent', 'optOut']);
  });

  test('are kept for three years, leap years and all', () => {
    for (const basis of Object.values(bases)) expect(basis.keepDays).toBeGreaterThanOrEqual(1096);
  });
});

test('The published releases are PR1 to PR14, each under an article', () => {
  expect(Object.keys(releases)).toEqual(Array.from({ length: 14 }, (_, index) => `PR${index + 1}`));
  for (const { under } of Object.values(releases)) expect(Object.keys(articles)).toContain(under);
});
