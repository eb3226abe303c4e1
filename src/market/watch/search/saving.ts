/** What a member does with their saved searches: each is one transaction. */
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { isKnown } from '../../known.ts';
import { longWords, type SoughtListings, wantedTerms, withParts } from '../../listing/index.ts';
import { Member, readLine } from '../../member/index.ts';
import { destroyKeys, keepKey, recordOf } from '../../record-key.ts';
import { Store } from '../../store/index.ts';
import type { Problem } from '../../text/index.ts';
import { lockLists } from '../lock-lists.ts';
import { SavedSearch } from './saved-search.ts';

export const MOST_SEARCHES = 50;
export const LONGEST_NAME = 40;

export interface NewSearch {
  readonly name: string;
  readonly filter: SoughtListings;
  readonly notify: boolean;
  readonly idempotencyKey: string;
}

/** It may be kept as a first answer. */
export type SearchAnswer = { readonly id: string } | { readonly problems: readonly Problem[] };

const refused = (code: UserErrorCode, field: string): SearchAnswer => ({ problems: [{ code, field }] });

export function saveSearch(context: MarketContext, input: NewSearch): Promise<SearchAnswer> {
  return act(context, async (em, memberId) => {
    const { idempotencyKey, ...wanted } = input;
    const done = await once<SearchAnswer>(context, em, { act: 'saveSearch', idempotencyKey, input: wanted }, () =>
      save(em, context, memberId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function save(
  em: EntityManager,
  context: MarketContext,
  memberId: string,
  { name, filter, notify }: NewSearch,
): Promise<SearchAnswer> {
  const now = await clockOf(em);
  const read = readLine(name, LONGEST_NAME, 'name');
  if (!read.ok) return { problems: read.problems };
  if (!Object.values(filter).some((value) => value !== null && value !== undefined))
    return refused('REQUIRED', 'filter');
  if (!(await knowsSeller(em, context, filter.seller, now))) return refused('NOT_FOUND', 'filter.seller');
  await lockLists(em, memberId);
  if ((await em.count(SavedSearch, { member: memberId })) >= MOST_SEARCHES) return refused('LIST_FULL', '');
  const id = randomUUID();
  const sealing = { by: 'member', at: Math.floor(now) };
  const { sealed, wrappedKey } = context.market.vault.seal(
    { type: SavedSearch.name, id },
    { name: read.value },
    sealing,
  );
  keepKey(em, wrappedKey);
  const member = em.getReference(Member, memberId);
  em.persist(
    Object.assign(
      new SavedSearch(),
      { id, member, named: sealed, notify, createdAt: new Date(Math.floor(now)) },
      asKept(filter),
    ),
  );
  return { id };
}

/** As a seller is shown: a member, or a store that is open. Both are looked for, whichever it is. */
async function knowsSeller(
  em: EntityManager,
  { viewer }: MarketContext,
  id: string | null | undefined,
  now: number,
): Promise<boolean> {
  if (id === null || id === undefined) return true;
  const [member, store] = [
    await isKnown(em, Member, viewer, { id, now }),
    await isKnown(em, Store, viewer, { id, now }),
  ];
  return member || store;
}

function asKept({ text, category, priceFrom, priceTo, seller, endsWithin }: SoughtListings) {
  return {
    ...{ text: text ?? null, terms: text ? wantedTerms(text) : null, words: text ? longWords(text) : null },
    ...{ category: category ?? null, categories: category ? withParts(category) : null },
    ...{ priceFrom: priceFrom ?? null, priceTo: priceTo ?? null, endsWithin: endsWithin ?? null },
    sellerId: seller ? knownId(seller) : null,
  };
}

/** The member's own, locked; null where there is none (P6). */
function lockSearch(em: EntityManager, memberId: string, id: string): Promise<SavedSearch | null> {
  return em.findOne(SavedSearch, { id: knownId(id), member: memberId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export interface SearchChange {
  readonly id: string;
  readonly name?: string | null;
  readonly notify?: boolean | null;
}

export function updateSearch(context: MarketContext, { id, name, notify }: SearchChange): Promise<SearchAnswer> {
  return act(context, async (em, memberId) => {
    const search = await lockSearch(em, memberId, id);
    if (!search) return refused('NOT_FOUND', 'id');
    search.notify = notify ?? search.notify;
    if (name === null || name === undefined) return { id: search.id };
    const read = readLine(name, LONGEST_NAME, 'name');
    if (!read.ok) return { problems: read.problems };
    const record = await recordOf(em, SavedSearch, search.id, search.named);
    const at = Math.floor(await clockOf(em));
    search.named = context.market.vault.amend(record, { name: read.value }, { by: 'member', at });
    return { id: search.id };
  });
}

export function deleteSearch(context: MarketContext, id: string): Promise<SearchAnswer> {
  return act(context, async (em, memberId) => {
    const search = await lockSearch(em, memberId, id);
    if (!search) return refused('NOT_FOUND', 'id');
    await destroyKeys(em, [search.id]);
    em.remove(search);
    return { id: search.id };
  });
}
