/** The service itself, as the members of one auction drive it over HTTP, and what its tables hold after each act. */
import { randomUUID } from 'node:crypto';
import { enter, opened, type Bidder } from '../market/bid/http/sale.ts';
import { close } from '../market/trade/scene.ts';
import type { Answer, TestServer } from '../harness/server.ts';
import type { Terms } from './reference.ts';

/** Who takes part; the seller is among them as 'seller'. */
export type People = Readonly<Record<string, Bidder>>;

/** The auction as its tables hold it. Times in epoch milliseconds, money in yen. */
export interface Books {
  readonly state: string;
  readonly endAt: number;
  readonly price: number;
  readonly leader: string | null;
  readonly leaderMaximum: number | null;
  readonly secondMaximum: number | null;
  readonly revision: number;
  /** All that anyone may see of it, as one text. */
  readonly public: string;
  readonly trades: readonly { winner: string; price: number; standing: boolean; state: string }[];
  /** The offers that nobody answered and nobody took back. */
  readonly offers: readonly { to: string; price: number; until: number }[];
}

const books = `select l.state, (extract(epoch from l.end_at) * 1000)::float8 as "endAt", l.price, l.leader_id as leader,
  l.leader_maximum as "leaderMaximum", l.second_maximum as "secondMaximum", l.revision,
  json_build_array(l.state, l.end_at, l.price, l.leader_id, l.bid_count,
    (select json_agg(json_build_array(s.line, s.bidder_id, s.price) order by s.line) from price_step s where s.listing_id = l.id))::text as public,
  coalesce((select json_agg(json_build_object('winner', t.winner_id, 'price', t.price, 'standing', t.state <> 'CANCELLED', 'state', t.state)
    order by t.decided_at, t.state <> 'CANCELLED') from trade t where t.listing_id = l.id), '[]') as trades,
  coalesce((select json_agg(json_build_object('to', o.runner_up_id, 'price', o.price, 'until', (extract(epoch from o.expires_at) * 1000)::float8))
    from runner_up_offer o where o.listing_id = l.id and o.state = 'MADE'), '[]') as offers
  from listing l where l.id = $1`;

export class Real {
  /** How often what came to what, in all histories. */
  static readonly tally = new Map<string, number>();

  /** As the last act left them. */
  known: Books | undefined;

  constructor(
    readonly server: TestServer,
    readonly people: People,
    readonly saleId: string,
  ) {}

  static async open(
    server: TestServer,
    people: People,
    { start, reserve, buyNow }: Terms,
    times: readonly [number, number],
  ): Promise<Real> {
    const [from, to] = times.map((at) => new Date(at).toISOString());
    const { id } = await opened(server, people['seller'] as Bidder, {
      startPrice: start,
      startsAt: from as string,
      endAt: to as string,
      ...(reserve !== null && { reservePrice: reserve }),
      ...(buyNow !== null && { buyNowPrice: buyNow }),
    });
    return new Real(server, people, id);
  }

  count(what: string): void {
    Real.tally.set(what, (Real.tally.get(what) ?? 0) + 1);
  }

  clock(now: number): Promise<void> {
    return this.server.clock.set(new Date(now).toISOString());
  }

  async books(): Promise<Books> {
    const { rows } = await this.server.db.owner.query<Books>(books, [this.saleId]);
    const row = rows[0] as Books; // the sale was opened
    return {
      ...row,
      leader: this.#name(row.leader),
      trades: row.trades.map((trade) => ({ ...trade, winner: this.#name(trade.winner) ?? '' })),
      offers: row.offers.map((offer) => ({ ...offer, to: this.#name(offer.to) ?? '' })),
    };
  }

  #name(id: string | null): string | null {
    return Object.entries(this.people).find(([, person]) => person.id === id)?.[0] ?? null;
  }

  async bid(who: string, amount: number): Promise<string> {
    const { body } = await enter(this.server, this.people[who], { listingId: this.saleId, amount });
    const answer = body.data?.placeBid;
    if (!answer) throw new Error(JSON.stringify(body));
    if (answer.__typename !== 'BidRefused') return answer.__typename as string;
    return ['BID_TOO_LOW', 'NOT_ABOVE_OWN_MAX'].includes(answer.code) ? 'TOO_LITTLE' : (answer.code as string);
  }

  /** A mutation with one input: 'done', or 'refused' where it has an error. */
  async act(
    who: string,
    mutation: string,
    words: { readonly type: string; readonly input?: object; readonly fields?: string },
  ): Promise<Answer['data']> {
    const { type, input = { listingId: this.saleId }, fields = '' } = words;
    const { body } = await this.server
      .as(this.people[who]?.token)
      .ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`, { input });
    if (!body.data?.[mutation]) throw new Error(JSON.stringify(body));
    return body.data[mutation];
  }

  async came(
    who: string,
    mutation: string,
    words: { readonly type: string; readonly input?: object },
  ): Promise<string> {
    return (await this.act(who, mutation, words)).userErrors.length === 0 ? 'done' : 'refused';
  }

  /** The job that an auction's end is due to. */
  close(): Promise<void> {
    return close(this.server, this.saleId);
  }

  key(): { idempotencyKey: string } {
    return { idempotencyKey: randomUUID() };
  }

  /** The id of the standing trade or the open offer; one that does not exist where there is none. */
  async idOf(table: 'trade' | 'runner_up_offer'): Promise<string> {
    const standing = table === 'trade' ? `state <> 'CANCELLED'` : `state = 'MADE'`;
    const { rows } = await this.server.db.owner.query<{ id: string }>(
      `select id from ${table} where listing_id = $1 and ${standing} order by id limit 1`,
      [this.saleId],
    );
    return rows[0]?.id ?? randomUUID();
  }
}
