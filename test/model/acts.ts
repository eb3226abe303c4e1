/** The acts of an auction's people, each tried on the reference and on the service; whatever it comes to must be the same. */
import fc from 'fast-check';
import { letAuctionGoOn, stopAuction } from '../../src/market/selling/index.ts';
import { Act, Plain, plain } from './act.ts';
import type { Real } from './real.ts';
import type { Reference } from './reference.ts';

const bidders = ['A', 'B', 'C', 'D'] as const;
const who = fc.constantFrom(...bidders);

type Near = 'least' | 'first' | 'second' | 'reserve' | 'buyNow' | 'far';

class PlaceBid extends Act {
  constructor(
    readonly who: string,
    readonly near: Near,
    readonly off: number,
  ) {
    super();
  }

  #amount(model: Reference): number {
    const [first, second] = model.ranking();
    const { reserve, buyNow } = model.terms;
    const base = { least: null, first: first?.max, second: second?.max, reserve, buyNow, far: 3 * model.price() }[
      this.near
    ];
    return Math.max(1, (base ?? model.least(this.who)) + this.off);
  }

  protected override fits = (model: Readonly<Reference>): boolean => model.running();
  override expected = (model: Reference): string => model.bid(this.who, this.#amount(model));
  override tried = (model: Reference, real: Real): Promise<string> => real.bid(this.who, this.#amount(model));
  override toString = (): string => `${this.who} bids ${this.near} ${this.off >= 0 ? '+' : ''}${this.off}`;
}

/** Time passes; nothing else happens, unless the job that is due comes too. */
class Wait extends Act {
  constructor(
    readonly ms: number,
    readonly withJob: boolean,
  ) {
    super();
  }

  override expected = (): string => 'done';
  override async tried(model: Reference, real: Real): Promise<string> {
    model.now += this.ms;
    await real.clock(model.now);
    if (this.withJob) {
      await real.close();
      model.close();
    }
    return 'done';
  }
  override toString = (): string => `${this.ms} ms pass${this.withJob ? ', and the job comes' : ''}`;
}

/** Time passes to just around the end. */
class ToTheEnd extends Wait {
  constructor(
    readonly off: number,
    withJob: boolean,
  ) {
    super(0, withJob);
  }

  override async tried(model: Reference, real: Real): Promise<string> {
    model.now = Math.max(model.now, model.endAt + this.off);
    return super.tried(model, real);
  }
  override toString = (): string => `the end ${this.off} ms comes${this.withJob ? ', and the job' : ''}`;
}

const removeBidder = who.map(
  (name) =>
    new Plain(`the seller removes ${name}`, {
      mayFall: true,
      fits: (model) => model.running(),
      expected: (model) => model.remove(name),
      tried: (real) =>
        real.came('seller', 'removeBidder', {
          type: 'RemoveBidderInput',
          input: { listingId: real.saleId, bidderId: real.people[name]?.id },
        }),
    }),
);

const endEarly = plain('the seller ends it', {
  fits: (model) => model.running(),
  expected: (model) => model.endEarly(),
  tried: (real) => real.came('seller', 'endListingEarly', { type: 'EndListingEarlyInput' }),
});

const cancel = plain('the seller calls it off', {
  fits: (model) => model.running(),
  expected: (model) => model.cancel(),
  async tried(real) {
    const { fee, userErrors } = await real.act('seller', 'cancelListing', {
      type: 'CancelListingInput',
      fields: 'fee',
    });
    return userErrors.length === 0 ? String(fee) : 'refused';
  },
});

const block = who.map(
  (name) =>
    new Plain(`the seller blocks ${name}`, {
      expected: (model) => {
        model.blocked.add(name);
        return 'done';
      },
      tried: (real) =>
        real.came('seller', 'blockMember', {
          type: 'BlockMemberInput',
          input: { nickname: real.people[name]?.nickname },
        }),
    }),
);

const removeWinner = plain('the seller removes the winner', {
  fits: (model) => model.standing() !== undefined,
  expected: (model) => model.removeWinner(),
  tried: async (real) =>
    real.came('seller', 'removeWinner', {
      type: 'RemoveWinnerInput',
      input: { tradeId: await real.idOf('trade'), reason: 'WINNER' },
    }),
});

const steps = [
  ['reportPaid', 'PAID', (model: Reference) => model.standing()?.winner ?? 'A'],
  ['reportShipped', 'SHIPPED', () => 'seller'],
  ['reportReceived', 'RECEIVED', (model: Reference) => model.standing()?.winner ?? 'A'],
] as const;

const step = fc.constantFrom(steps[0], ...steps).map(
  ([mutation, to, by]) =>
    new Plain(`a step of the trade: ${to}`, {
      fits: (model) => model.standing() !== undefined,
      expected: (model) => model.take(to),
      tried: async (real, model) =>
        real.came(by(model), mutation, { type: 'TradeStepInput', input: { tradeId: await real.idOf('trade') } }),
    }),
);

const callOff = fc.tuple(fc.constantFrom('seller', 'winner', 'winner'), fc.constantFrom('OTHER', 'NOT_PAID')).map(
  ([side, reason]) =>
    new Plain(`the ${side} calls the trade off: ${reason}`, {
      fits: (model) => model.standing() !== undefined,
      expected: (model) => model.callOff(side, reason),
      tried: async (real, model) =>
        real.came(side === 'seller' ? side : (model.standing()?.winner ?? 'A'), 'cancelTrade', {
          type: 'CancelTradeInput',
          input: { tradeId: await real.idOf('trade'), reason },
        }),
    }),
);

const relist = plain('the seller puts it up again', {
  fits: (model) => model.status === 'ENDED' && model.trades.length === 0,
  expected: (model) => model.relist(),
  tried: (real) =>
    real.came('seller', 'relistListing', {
      type: 'RelistListingInput',
      input: { listingId: real.saleId, days: 3, ...real.key() },
    }),
});

const offer = plain('the seller names a runner-up', {
  fits: (model) => model.trades.length > 0 && !model.standing(),
  expected: (model) => model.offer(),
  tried: (real) =>
    real.came('seller', 'offerToRunnerUp', {
      type: 'OfferToRunnerUpInput',
      input: { listingId: real.saleId, ...real.key() },
    }),
});

const answers = [
  ['acceptOffer', 'AcceptOfferInput', 'ACCEPTED', (model: Reference) => model.openOffer()?.to ?? 'A'],
  ['declineOffer', 'OfferInput', 'DECLINED', (model: Reference) => model.openOffer()?.to ?? 'A'],
  ['withdrawOffer', 'OfferInput', 'WITHDRAWN', () => 'seller'],
] as const;

const answer = fc.constantFrom(...answers).map(
  ([mutation, type, how, by]) =>
    new Plain(`an answer to the offer: ${how}`, {
      fits: (model) => model.offers.some(({ state }) => state === 'OPEN'),
      expected: (model) => model.answer(how),
      tried: async (real, model) => {
        const key = mutation === 'acceptOffer' ? real.key() : {};
        return real.came(by(model), mutation, { type, input: { offerId: await real.idOf('runner_up_offer'), ...key } });
      },
    }),
);

const stop = plain('an authority stops it', {
  expected: (model) => model.suspend(),
  tried: async (real) =>
    (await stopAuction(real.server.market, real.saleId))?.kind === 'suspended' ? 'done' : 'refused',
});

const goOn = plain('it goes on', {
  fits: (model) => model.status === 'SUSPENDED',
  expected: (model) => model.resume(),
  tried: async (real) =>
    (await letAuctionGoOn(real.server.market, real.saleId))?.kind === 'resumed' ? 'done' : 'refused',
});

/** One bid. */
export const bid = fc
  .tuple(
    fc.constantFrom(...bidders, 'seller'),
    fc.constantFrom<Near>('least', 'least', 'least', 'first', 'second', 'reserve', 'buyNow', 'far'),
    fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -300, max: 1_500 })),
  )
  .map(([name, near, off]) => new PlaceBid(name, near, off));

const DAY = 86_400_000;
const waiting = (ms: fc.Arbitrary<number>): fc.Arbitrary<Act> =>
  fc.tuple(ms, fc.boolean()).map(([passing, withJob]) => new Wait(passing, withJob));
const wait = waiting(fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom(0, 300_000)));
const longWait = waiting(fc.constantFrom(2 * DAY - 1, 2 * DAY, 14 * DAY - 1, 14 * DAY));
const end = fc
  .tuple(fc.constantFrom(-300_001, -300_000, -1, 0, 1), fc.boolean())
  .map(([off, withJob]) => new ToTheEnd(off, withJob));

/** The end, with its job: what follows a sale is to be reached often. */
const sold = fc.constant(new ToTheEnd(0, true));

/** How often each act is tried, beside the others: enough bids to sell, enough sales to see what follows them. */
const weighted: readonly (readonly [times: number, act: fc.Arbitrary<Act>])[] = [
  [24, bid],
  [2, wait],
  [1, end],
  [4, sold],
  [1, longWait],
  [2, removeBidder],
  [1, endEarly],
  [1, block],
  [6, removeWinner],
  [6, step],
  [3, callOff],
  [3, relist],
  [8, offer],
  [8, answer],
  [1, stop],
  [4, goOn],
];

/** Random histories of all acts. */
export const acts: readonly fc.Arbitrary<Act>[] = [
  ...weighted.flatMap(([times, act]) => Array.from({ length: times }, () => act)),
  cancel,
].map((act) =>
  fc.tuple(act, fc.integer({ min: 0, max: 9 })).map(([one, chance]) => Object.assign(one, { blunt: chance === 9 })),
);
