/** How much each client may ask for: by what its credential is, in points (`cost.ts`), and in rows of public contact data. */

export interface Rate {
  readonly max: number;
  /** After so many seconds all of it is there again. */
  readonly seconds: number;
  readonly why: string;
}

export interface ClientRates {
  readonly points: Rate;
  /** Rows that show someone's contact data to anyone who asks: read one by one, not in bulk (P5.1, AT-16). */
  readonly contacts: Rate;
}

export type CallerClass = 'visitor' | 'member' | 'partner' | 'staff';

export type Rates = Readonly<Record<CallerClass, ClientRates>>;

const A_MINUTE = 60;
const AN_HOUR = 60 * A_MINUTE;

/** A page of an auction with fifty steps of its price is some 350 points and 1.5 ms of one processor; the largest operation, 200,000 points. */
export const rates: Rates = {
  visitor: {
    points: {
      max: 2_400_000,
      seconds: A_MINUTE,
      why: 'Counted by network: an office or a school is one. Over 6,000 pages of an auction a minute, a sixth of one processor.',
    },
    contacts: {
      max: 600,
      seconds: AN_HOUR,
      why: 'Everyone in an office may look up a store now and then; all stores of the marketplace take days to copy.',
    },
  },
  member: {
    points: {
      max: 1_200_000,
      seconds: A_MINUTE,
      why: 'One person with several windows: over 3,000 pages of an auction, or 10,000 bids, a minute.',
    },
    contacts: { max: 200, seconds: AN_HOUR, why: 'More stores than one person compares in an hour.' },
  },
  partner: {
    points: {
      max: 2_400_000,
      seconds: A_MINUTE,
      why: 'A company’s system that works off what is assigned to it: whole pages of a hundred, one after the other.',
    },
    contacts: {
      max: 200,
      seconds: AN_HOUR,
      why: 'A partner has what is assigned to it; store pages are beside its task.',
    },
  },
  staff: {
    points: { max: 1_200_000, seconds: A_MINUTE, why: 'One person who works cases, with tools that read whole lists.' },
    contacts: { max: 600, seconds: AN_HOUR, why: 'A case can be about many stores; a copy of all is no case.' },
  },
};

/** The same table with more of everything: for load tests, and where a few clients are the whole of the load. */
export function ratesTimes(factor: number, table: Rates = rates): Rates {
  const more = (rate: Rate): Rate => ({ ...rate, max: rate.max * factor });
  const of = ({ points, contacts }: ClientRates): ClientRates => ({ points: more(points), contacts: more(contacts) });
  return { visitor: of(table.visitor), member: of(table.member), partner: of(table.partner), staff: of(table.staff) };
}
