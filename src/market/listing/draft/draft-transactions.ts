/** What sellers do with their drafts: each is one transaction that locks, asks the clock, decides by the pure acts, and writes. */
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { addClosing } from '../../job.ts';
import { Member } from '../../member/index.ts';
import { tell } from '../../outbox/index.ts';
import { Store } from '../../store/index.ts';
import type { Problem } from '../../text/index.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { Listing } from '../listing.ts';
import type { CreateDraftInput, DeleteDraftInput, PublishListingInput, UpdateDraftInput } from './draft.inputs.ts';
import { publishListing } from './publish-listing.ts';
import { searchRow } from '../search-terms.ts';
import { asKept, draftProblems, type DraftText } from './write-draft.ts';

type Refusal = Problem & { readonly code: UserErrorCode };
/** It may be kept as a first answer. */
export type DraftAnswer = { readonly id: string } | { readonly refusals: readonly Refusal[] };

const refused = (code: UserErrorCode, field: string): DraftAnswer => ({ refusals: [{ code, field }] });

/** The member's open store, held open until the act is done; null where there is none. */
export async function openStoreOf(em: EntityManager, ownerId: string): Promise<string | null> {
  const store = await em.findOne(
    Store,
    { ownerId, closedAt: null },
    { lockMode: LockMode.PESSIMISTIC_READ, fields: ['id'] },
  );
  return store?.id ?? null;
}

/** The store that is to sell, if one is; what is wrong where none is open. */
async function sellingStore(
  em: EntityManager,
  ownerId: string,
  asStore: boolean,
): Promise<{ storeId: string | null; problems: Refusal[] }> {
  const storeId = asStore ? await openStoreOf(em, ownerId) : null;
  return { storeId, problems: asStore && storeId === null ? [{ code: 'STORE_NOT_OPEN', field: 'asStore' }] : [] };
}

function write(listing: Listing, text: DraftText): void {
  const kept = asKept(text);
  Object.assign(listing, kept, { price: kept.startPrice });
}

export function createDraft(context: MarketContext, input: CreateDraftInput): Promise<DraftAnswer> {
  return act(context, async (em, memberId) => {
    const { idempotencyKey, ...wanted } = input;
    const done = await once(context, em, { act: 'createDraft', idempotencyKey, input: wanted }, () =>
      create(em, memberId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function create(em: EntityManager, memberId: string, input: CreateDraftInput): Promise<DraftAnswer> {
  const { category, asStore, refusesBadRatings } = input;
  const { storeId, problems: storeProblems } = await sellingStore(em, memberId, asStore);
  const { title, description, startPrice, reservePrice = null, buyNowPrice = null } = input;
  const text = { title, description, startPrice, reservePrice, buyNowPrice };
  const problems = [...draftProblems(text), ...storeProblems];
  if (problems.length > 0) return { refusals: problems };
  const listing = Object.assign(new Listing(), {
    id: randomUUID(),
    sellingMember: em.getReference(Member, memberId),
    storeId,
    category,
    refusesBadRatings,
    ...{ storedState: 'DRAFT', leader: null, startsAt: null, endAt: null },
    ...{ bidCount: 0, bidSeq: 0, stepCount: 0, revision: 0 },
    createdAt: new Date(await clockOf(em)),
  });
  write(listing, text);
  em.persist(listing);
  await em.flush();
  return { id: listing.id };
}

/** The seller's own draft, locked; or why nothing can be done with it. To anyone else there is none (P6). */
export async function lockDraft(
  em: EntityManager,
  memberId: string,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Listing | DraftAnswer> {
  const own = { id: knownId(id), sellingMember: memberId };
  const listing = await em.findOne(Listing, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!listing) return refused('NOT_FOUND', 'id');
  if (listing.storedState !== 'DRAFT') return refused('WRONG_STATE', 'id');
  return listing.version === version ? listing : refused('STALE', 'version');
}

/** What is left out stays; of the prices that a draft can do without, null takes one out. */
function changed(draft: Listing, input: UpdateDraftInput): DraftText {
  const { title, description, startPrice, reservePrice, buyNowPrice } = input;
  return {
    title: title ?? draft.title,
    description: description ?? draft.description,
    startPrice: startPrice ?? draft.startPrice,
    reservePrice: reservePrice === undefined ? draft.reservePrice : reservePrice,
    buyNowPrice: buyNowPrice === undefined ? draft.buyNowPrice : buyNowPrice,
  };
}

export function updateDraft(context: MarketContext, input: UpdateDraftInput): Promise<DraftAnswer> {
  return act(context, async (em, memberId) => {
    const draft = await lockDraft(em, memberId, input);
    if (!(draft instanceof Listing)) return draft;
    const { category, asStore, refusesBadRatings } = input;
    const text = changed(draft, input);
    const { storeId, problems: storeProblems } = await sellingStore(em, memberId, asStore === true);
    const problems = [...draftProblems(text), ...storeProblems];
    if (problems.length > 0) return { refusals: problems };
    write(draft, text);
    draft.category = category ?? draft.category;
    draft.refusesBadRatings = refusesBadRatings ?? draft.refusesBadRatings;
    if (typeof asStore === 'boolean') draft.storeId = storeId;
    return { id: draft.id };
  });
}

export function deleteDraft(context: MarketContext, input: DeleteDraftInput): Promise<DraftAnswer> {
  return act(context, async (em, memberId) => {
    const draft = await lockDraft(em, memberId, input);
    if (!(draft instanceof Listing)) return draft;
    em.remove(draft);
    return { id: draft.id };
  });
}

/** A dry run uses up no key. */
export function publishDraft(context: MarketContext, input: PublishListingInput): Promise<DraftAnswer> {
  return act(context, async (em, memberId) => {
    const { idempotencyKey, validateOnly, ...wanted } = input;
    const make = () => publish(em, memberId, input);
    if (validateOnly) return make();
    const done = await once(context, em, { act: 'publishListing', idempotencyKey, input: wanted }, make);
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

export async function makeFindable(em: EntityManager, listing: Listing): Promise<void> {
  const { body, terms } = searchRow(listing);
  await em.execute(
    'insert into listing_search (listing_id, body, terms) values (?, ?, array(select jsonb_array_elements_text(?::jsonb)))',
    [listing.id, body, JSON.stringify(terms)],
  );
}

async function publish(em: EntityManager, memberId: string, input: PublishListingInput): Promise<DraftAnswer> {
  const draft = await lockDraft(em, memberId, input);
  if (!(draft instanceof Listing)) return draft;
  const sellsAsStore = draft.storeId !== null;
  const storeOpen = sellsAsStore && (await openStoreOf(em, memberId)) === draft.storeId;
  const { title, description, startPrice, reservePrice, buyNowPrice } = draft;
  const facts = { title, description, startPrice, reservePrice, buyNowPrice, sellsAsStore, storeOpen };
  const wanted = { endAt: input.endAt?.getTime() ?? null, days: input.days ?? null };
  const decision = publishListing(facts, wanted, await clockOf(em));
  if (decision.kind === 'refused') return { refusals: decision.problems };
  if (input.validateOnly) return { id: draft.id };
  draft.storedState = 'OPEN';
  draft.startsAt = new Date(decision.startsAt);
  draft.endAt = new Date(decision.endAt);
  await em.flush();
  await makeFindable(em, draft);
  await addClosing(em, draft.id, draft.endAt);
  await tell(em, [{ happening: 'LISTING_PUBLISHED', listingId: draft.id }]);
  return { id: draft.id };
}
