/** A lending library's policy: another business than the one this project is for, to see that the engine knows neither. */
import { giveBits, tiePolicy } from '../../../src/privacy/words.ts';

const kinds = {
  PUBLIC: { sort: 'public', description: 'Open to all.' },
  INTERNAL: { sort: 'internal', description: 'For the working of the library.' },
  PEN_NAME: { sort: 'pseudonym', description: 'The name under which a reader writes.' },
  NAME: { sort: 'personal', description: 'The name of a person.' },
  PHONE: { sort: 'personal', description: 'A telephone number.' },
  PRICE_PAID: { sort: 'secret', description: 'What the library paid for a book.' },
  LOAN: { sort: 'row', description: 'That a book is lent.' },
  DESK_NOTE: { sort: 'row', description: 'What the desk notes for itself.' },
} as const;

export const kind = giveBits(kinds);

const everyone = ['visitor', 'reader', 'staff'];
const noLaw = { legalRecord: false, keepDays: 30 };

export const policy = tiePolicy(
  {
    version: '2026-01-01',
    kinds,
    articles: {
      L1: { title: 'Your own' },
      L2: { title: 'Open shelves' },
      L3: { title: 'The desk' },
      L4: { title: 'Inheritance' },
    },
    audiences: {
      self: { description: 'The reader themself.', classes: ['reader'], recorded: false },
      anyone: { description: 'Anyone.', classes: everyone, recorded: false },
      desk: { description: 'The lending desk.', classes: ['staff'], recorded: true },
      courier: { description: 'Who brings books home.', classes: ['staff'], recorded: true },
      heir: { description: 'An heir; none has come yet.', classes: ['visitor'], recorded: true },
    },
    callers: {
      visitor: { description: 'Anyone.', powers: {} },
      reader: { description: 'Who has a card.', powers: {} },
      staff: { description: 'Who works there.', powers: { archive: 'Looks after old books.' } },
    },
    purposes: { own: { description: 'Own use' }, lending: { description: 'Lending books' } },
    bases: { consent: { description: 'Consent', ...noLaw } },
    disclosure: [
      {
        to: 'self',
        of: ['PEN_NAME', 'NAME', 'PHONE', 'LOAN', 'PRICE_PAID'],
        under: 'L1',
        for: 'own',
        basis: 'consent',
      },
      { to: 'anyone', of: ['PEN_NAME'], under: 'L2', for: 'lending', basis: 'consent' },
      { to: 'desk', of: ['NAME', 'LOAN', 'DESK_NOTE'], under: 'L3', for: 'lending', basis: 'consent' },
      { to: 'courier', of: ['NAME', 'PHONE', 'LOAN'], under: 'L3', for: 'lending', basis: 'consent' },
      { to: 'heir', of: ['LOAN'], under: 'L4', for: 'own', basis: 'consent' },
    ],
  },
  kind,
);
