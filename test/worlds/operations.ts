/** What a curious client sends, one request after the other: mostly queries, some changes, some nonsense. By a seed, and by it again. */
import { getNamedType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Chance } from './chance.ts';
import { DocumentMaker } from './documents.ts';
import type { Known } from './known.ts';

export interface Operation {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

type Field = GraphQLField<unknown, unknown>;

/** What makes a row anew is asked for without its id, which is random, and only with what is refused. */
const refusedOnly: Readonly<Record<string, string>> = { createDraft: '電話 090-1234-5678 まで' };
/**
 * They end the session, or make many ids at once, by which rows of one time are ordered: not in a run. `placeBid` and `sendMessage`
 * have makers of their own.
 */
const makesRows = [
  'sendOfferMessage',
  'offerToRunnerUp',
  'acceptOffer',
  'relistListing',
  'shareContactCard',
  'shareShippingSlip',
  'askOperator',
  'giveConsent',
  'makeClaim',
  'registerPaymentInstrument',
  'payTrade',
  'bookShipment',
];
const left = [
  'signOut',
  'signOutEverywhere',
  'placeBid',
  'sendMessage',
  'saveSearch',
  ...makesRows,
  ...Object.keys(refusedOnly),
];
/** Argon2 takes its time, and is tested on its own. */
const slow = ['signIn', 'register', 'confirmPassword', 'resetPassword'];

const errors = 'userErrors { code message field }';
const listing = 'id price bidCount revision endAt state minimumNextBid leader { nickname } myBid { maximum isLeading }';

export class OperationMaker {
  readonly #documents: DocumentMaker;
  readonly #mutations: readonly Field[];
  #swept = 0;
  #explained = 0;
  #bidOn = 0;
  #last = '{ __typename }';

  constructor(
    readonly schema: GraphQLSchema,
    readonly known: Known,
    readonly chance: Chance,
  ) {
    this.#documents = new DocumentMaker(schema, known, chance);
    this.#mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => !left.includes(name),
    );
  }

  next(): Operation {
    const { chance } = this;
    const dice = chance.next();
    if (dice < 0.6) return this.#ask((this.#last = this.#documents.query()));
    if (dice < 0.65) return this.#ask(this.#last); // the second sight of a document is compiled
    if (dice < 0.78) return this.#ask(this.#documents.nodes(this.#sweep(8)));
    if (dice < 0.83) return this.#ask(this.#documents.explained(this.#explaining(20)));
    if (dice < 0.95) return this.#ask(this.#mutation());
    return this.#nonsense();
  }

  /** The next ids in turn, so that every row of either world is asked for by its id. */
  #sweep(count: number): string[] {
    const all = this.known.everyId;
    return Array.from({ length: count }, () => all[this.#swept++ % all.length] as string); // there are rows in every scene
  }

  #explaining(count: number): string[] {
    const all = this.known.everyId;
    return Array.from({ length: count }, () => all[this.#explained++ % all.length] as string); // as above
  }

  #mutation(): string {
    const { chance } = this;
    const dice = chance.next();
    if (dice < 0.4) return this.#bids();
    if (dice < 0.5) return this.#message();
    if (dice < 0.55) return refused('createDraft', refusedOnly['createDraft'] ?? '');
    const fast = this.#mutations.filter(({ name }) => !slow.includes(name));
    const field = chance.pick(chance.happens(0.05) ? this.#mutations : fast);
    return this.#documents.mutation(field, isObjectType(getNamedType(field.type)) ? undefined : '');
  }

  /** On one that takes bids, or on the next few of all in turn, so that every hidden one is bid on too. */
  #bids(): string {
    const { chance, known } = this;
    const all = known.ids.get('Listing') ?? [];
    const next = () => all[this.#bidOn++ % all.length] as string; // there are listings in every scene
    const ids = chance.happens(0.3) ? [chance.pick([...known.bids.keys()])] : Array.from({ length: 8 }, next);
    return `mutation { ${ids.map((id, index) => `b${index}: ${this.#bid(id)}`).join(' ')} }`;
  }

  #bid(id: string): string {
    const { chance, known } = this;
    // Of a listing that takes no bid any amount is as good as another; but a hidden one, once published, might take it.
    const amount = chance.pick(known.bids.get(id) ?? known.prices);
    const how = chance.happens(0.2) ? 'validateOnly: true' : `idempotencyKey: "bid-${chance.below(500)}"`;
    return `placeBid(input: { listingId: "${id}", amount: ${amount}, ${how} }) { __typename ... on BidAcceptable { buysNow }
      ... on BidAccepted { listing { ${listing} } } ... on BidOutbid { listing { ${listing} } }
      ... on BidRefused { code message minimumBid } }`;
  }

  #message(): string {
    const { chance, known } = this;
    const input = `tradeId: "${known.id(chance, 'Trade')}", text: "本文 ${chance.below(9)}", idempotencyKey: "message-${chance.below(50)}"`;
    return `mutation { sendMessage(input: { ${input} }) { sentMessage { text from mine } ${errors} } }`;
  }

  #ask(query: string): Operation {
    return request({ query }, { 'accept-language': this.chance.pick(['ja', 'en']) });
  }

  /** What is no query of this schema, or no request at all (SC-C1, SC-C3). */
  #nonsense(): Operation {
    const { chance, known } = this;
    const [id, cursor] = [known.id(chance), known.cursor(chance, '_listings')];
    return chance.pick<() => Operation>([
      () => this.#ask(`{ listing(id: "${id}") { leaderMaximum bidSeq secondMaximum sellerId } }`),
      () =>
        this.#ask(
          `{ node(id: "${id}") { ... on Registration { email } ... on Member { email phone registration { name } } } }`,
        ),
      () => this.#ask(`{ listings(orderBy: LEADER_MAXIMUM, filter: { leaderMaximum: 5 }) { totalCount } }`),
      () => this.#ask(`{ listings(after: "${cursor}", before: "${cursor}", first: 3, last: 2) { edges { cursor } } }`),
      () => this.#ask(`{ listings(first: 1000000) { edges { cursor } } me { bids(first: -1) { edges { cursor } } } }`),
      () => this.#ask(`query ($id: ID!) { listing(id: $id) { title } }`),
      () => request({ query: 'query ($id: ID!) { trade(id: $id) { price state } }', variables: { id } }),
      () => request({ query: `{ node(id: "${id}") { id } }`, operationName: 'Other' }),
      () => request([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
      () => ({ ...request({}), body: `{"query": "{ node(id: \\"${id}\\") ` }),
      () => ({ ...request({ query: '{ __typename }' }), headers: { 'content-type': 'text/plain' } }),
      () => ({ method: 'GET', headers: {}, body: null }),
      () => request({ query: `mutation { reportPaid(input: { tradeId: ["${id}"] }) { trade { id } } }` }),
      () => request({ query: '{ me { id', extensions: { persistedQuery: { version: 1, sha256Hash: id } } }),
    ])();
  }
}

function refused(name: string, text: string): string {
  const input = `title: "${text}", description: "${text}", category: OTHER, startPrice: 100, idempotencyKey: "draft-1"`;
  return `mutation { ${name}(input: { ${input} }) { listing { title } ${errors} } }`;
}

function request(body: unknown, headers: Readonly<Record<string, string>> = {}): Operation {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Differs in any two worlds for anyone but the walker. */
export const ownRegistration: Operation = request({ query: '{ me { registration { version registeredAt } } }' });
