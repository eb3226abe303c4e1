/**
 * Seven small leaks, as one would make them by mistake, put into the running program from outside: nothing in `src` has a switch. Each
 * must be found by comparing two worlds. They stand until they are taken out again, for servers that are made meanwhile.
 */
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { Listing } from '../../src/market/listing/index.ts';
import { ContactCard, type ContactCardFacts } from '../../src/market/trade/card/contact-card.ts';
import { Deciders } from '../../src/privacy/deciding/deciders.ts';
import { sql } from '../../src/privacy/index.ts';
import { ManyPlan } from '../../src/privacy/reading/connection.ts';
import { PageReader } from '../../src/privacy/reading/pages.ts';
import { RowPlan } from '../../src/privacy/reading/plan.ts';
import { reads, readsOf, rootLists } from '../../src/privacy/reading/reads.ts';
import { statementOf, type Proof } from '../../src/privacy/statements.ts';

type Undo = () => void;
/** Writes a line into the log of the server that works on a database. */
export type Say = (database: string, line: object) => void;

/** A method in another's place, until it is undone. */
function replace<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  make: (original: Owner[Name]) => Owner[Name],
): Undo {
  const original = owner[name];
  owner[name] = make(original);
  return () => void (owner[name] = original);
}

type Facts = ContactCardFacts;
const isSide: Proof<Facts> = (card, viewer) => viewer.is(card.sellerId) || viewer.is(card.winnerId);
const isOther: Proof<Facts> = (card, viewer) =>
  viewer.is(card.ownerId === card.sellerId ? card.winnerId : card.sellerId);

/** Contact cards whose proof, and whose condition in SQL, forget to ask whether contact is still open (P6.1). */
function forgottenProof(): Undo {
  const [{ proofs }, said] = [statementOf(ContactCard), readsOf(ContactCard)];
  if (!said) throw new Error('ContactCard has no reads.');
  const before = new Map(proofs);
  proofs.set('tradeSide', isSide).set('counterparty', isOther);
  const visible: typeof said.visible = (
    card,
    { viewer },
  ) => sql`exists (select 1 from trade t where t.listing_id = ${card}.listing_id
    and t.id = ${card}.trade_id and ${viewer} in (t.seller_id, t.winner_id))`;
  reads(ContactCard, { ...said, visible });
  return () => {
    for (const [audience, proof] of before) proofs.set(audience, proof);
    reads(ContactCard, said);
  };
}

/** A list that is counted before hidden rows are taken out of it (SC-A5). */
function countBeforeHiding(): Undo {
  let blind = false;
  const undoVisible = replace(
    RowPlan.prototype,
    'visible',
    (visible) =>
      function (this: RowPlan, ...given) {
        return blind ? sql`` : visible.apply(this, given);
      },
  );
  const undoSql = replace(
    ManyPlan.prototype,
    'sql',
    (whole) =>
      function (this: ManyPlan, ...given) {
        if (blind) return whole.apply(this, given);
        const shown = whole.apply(this, given);
        blind = true;
        const counted = whole.apply(this, given);
        blind = false;
        return sql`json_build_object('edges', ${shown} -> 'edges', 'totalCount', ${counted} -> 'totalCount')`;
      },
  );
  return () => [undoVisible, undoSql].forEach((undo) => undo());
}

/** A public number that is read from the private one: a raise that changes nothing public makes it grow (R26, P16). */
function seqShown(): Undo {
  const said = readsOf(Listing);
  if (!said) throw new Error('Listing has no reads.');
  reads(Listing, { ...said, columns: { ...said.columns, revision: (listing) => sql`${listing}.bid_seq` } });
  return () => reads(Listing, said);
}

/** A public list whose order is made finer by a hidden column: its cursors hold that one too (SC-B1). */
function cursorWithHiddenKey(): Undo {
  const list = rootLists.get('Query.listings');
  const soon = list?.orders['ENDING_SOON'];
  if (!list || !soon) throw new Error('There is no such order.');
  const [first, ...rest] = soon.keys;
  if (!first) throw new Error('The order has no key.');
  const hidden = {
    field: 'bidCount',
    type: 'bigint',
    expression: (listing) => sql`${listing}.bid_seq`,
  } as const satisfies typeof first;
  const orders = list.orders as Record<string, typeof soon>; // readonly to the program, not to a leak
  orders['ENDING_SOON'] = { ...soon, keys: [first, hidden, ...rest] };
  return () => void (orders['ENDING_SOON'] = soon);
}

/** An act that says to one who may not know of a row what it is that they may not know of (SC-C4). */
function errorWithValue(): Undo {
  return replace(
    Deciders.prototype,
    'mayKnow',
    (mayKnow) =>
      function (this: Deciders, ...given) {
        if (mayKnow.apply(this, given)) return true;
        throw new GraphQLError(`Not yours: ${JSON.stringify(given[1])}`, { extensions: { code: 'BAD_USER_INPUT' } });
      },
  );
}

/** What a document's place was filled with is kept for the next who sends the same document, whoever that is (SC-F2). */
function sharedLoader(): Undo {
  const kept = new WeakMap<object, Map<string, Promise<never>>>();
  return replace(
    PageReader.prototype,
    'read',
    (read) =>
      function (this: PageReader, ...given) {
        const [root, info, params, under] = given;
        const plan = this.pages.planFor(root, info, under);
        if (!plan) return read.apply(this, given);
        const answers = kept.get(plan) ?? new Map<string, Promise<never>>();
        kept.set(plan, answers);
        const key = JSON.stringify([params, info.variableValues]);
        const answer = answers.get(key) ?? read.apply(this, given);
        answers.set(key, answer);
        return answer;
      },
  );
}

/** The row that a bid has locked, in the log: with the leader's maximum (SC-G1). */
function loggedValue(say: Say): Undo {
  type Locked = { readonly rows: readonly { readonly leaderMaximum?: number }[] };
  return replace(
    pg.Client.prototype,
    'query',
    (query) =>
      function (this: pg.Client, ...given: Parameters<typeof query>) {
        const asked: unknown = (query as (...call: unknown[]) => unknown).apply(this, given);
        const { name } = (given[0] ?? {}) as { name?: string }; // a text, a query object, or pg's own
        if (name === 'bid_lock')
          void (asked as Promise<Locked>).then(({ rows }) =>
            say(this.database ?? '', { locked: rows[0]?.leaderMaximum }),
          );
        return asked;
      } as typeof query,
  );
}

/** Puts the leak in; gives what takes it out again. */
export type Leak = (say: Say) => Undo;

export const leaks: Readonly<Record<string, Leak>> = {
  'a forgotten proof': forgottenProof,
  'a count before hiding': countBeforeHiding,
  'seq shown': seqShown,
  'a cursor with a hidden key': cursorWithHiddenKey,
  'an error with a value': errorWithValue,
  'a loader shared by viewers': sharedLoader,
  'a log line with a value': loggedValue,
};
