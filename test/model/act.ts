/** An act tried on the reference and on the service, and what must hold after it. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Real } from './real.ts';
import type { Reference } from './reference.ts';

/** Nobody wins twice; two can win at one time. */
function inOrder<T extends { winner: string }>(trades: readonly T[]): T[] {
  return trades.toSorted((a, b) => a.winner.localeCompare(b.winner));
}

/** What must hold after every act (R30), and that the tables say what the reference works out. */
async function agree(
  model: Reference,
  real: Real,
  before: Awaited<ReturnType<Real['books']>>,
  mayFall: boolean,
): Promise<void> {
  const books = await real.books();
  real.known = books;
  const [first, second] = model.ranking();
  expect({
    state: books.state,
    endAt: books.endAt,
    price: books.price,
    leader: books.leader,
    leaderMaximum: books.leaderMaximum,
    trades: inOrder(books.trades),
  }).toEqual({
    state: model.status,
    endAt: model.endAt,
    price: model.price(),
    leader: first?.who ?? null,
    leaderMaximum: first?.max ?? null,
    trades: inOrder(
      model.trades.map(({ winner, price, standing, state }) => {
        return { winner, price, standing, state: standing ? state : 'CANCELLED' };
      }),
    ),
  });
  if (model.boughtBy === null) expect(books.secondMaximum).toBe(second?.max ?? null);
  const open = model.openOffer();
  const offers = books.offers.filter(({ until }) => model.now < until);
  expect(offers).toEqual(open ? [{ to: open.to, price: open.price, until: open.until }] : []);

  expect(books.trades.filter(({ standing }) => standing).length).toBeLessThanOrEqual(1);
  expect(books.price).toBeLessThanOrEqual(first?.max ?? books.price);
  if (!mayFall) expect(books.price).toBeGreaterThanOrEqual(before.price);
  // The public number grows with what the public sees, and with nothing else (P16).
  if (books.public === before.public) expect(books.revision).toBe(before.revision);
  else expect(books.revision).toBeGreaterThan(before.revision);
}

export abstract class Act implements fc.AsyncCommand<Reference, Real> {
  /** Tried though it is plain that nothing can come of it: one in some must be, to see that it is refused. */
  blunt = false;

  check = (model: Readonly<Reference>): boolean => this.blunt || this.fits(model);

  /** Whether something may come of it. */
  protected fits(_model: Readonly<Reference>): boolean {
    return true;
  }

  /** What the rules say that it comes to; changes the reference. */
  protected abstract expected(model: Reference): string;
  protected abstract tried(model: Reference, real: Real): Promise<string>;
  protected mayFall = false;

  async run(model: Reference, real: Real): Promise<void> {
    const before = real.known ?? (await real.books());
    const came = await this.tried(model, real);
    real.count(`${this.kind()}: ${came}`);
    expect(came).toBe(this.expected(model));
    await agree(model, real, before, this.mayFall);
  }

  abstract toString(): string;

  /** Under which it is counted. */
  protected kind(): string {
    return this.constructor.name;
  }
}

/** An act of the seller, or of the one who was offered, in one word. */
export class Plain extends Act {
  constructor(
    readonly name: string,
    readonly words: {
      readonly expected: (model: Reference) => string;
      readonly tried: (real: Real, model: Reference) => Promise<string>;
      readonly mayFall?: boolean;
      readonly fits?: (model: Readonly<Reference>) => boolean;
    },
  ) {
    super();
    this.mayFall = words.mayFall ?? false;
  }

  protected override fits = (model: Readonly<Reference>): boolean => this.words.fits?.(model) ?? true;
  override expected = (model: Reference): string => this.words.expected(model);
  override tried = (model: Reference, real: Real): Promise<string> => this.words.tried(real, model);
  override toString = (): string => this.name;
  protected override kind = (): string => this.name;
}

export const plain = (name: string, words: Plain['words']): fc.Arbitrary<Act> => fc.constant(new Plain(name, words));
