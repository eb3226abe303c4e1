/** An offer to the runner-up of an auction whose winner was removed, with one message of each side. */
import { randomUUID } from 'node:crypto';
import { bytesOf, unique, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow, State } from './rows.ts';
import { plantShared } from './shared.ts';

export interface OfferWords {
  readonly state: 'MADE' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED';
  /** Milliseconds from now. */
  readonly expiresAt: number;
}

export async function plantOffer(
  server: TestServer,
  people: People,
  listing: SceneRow | undefined,
  { name: state, cast, offer: words }: State & { readonly offer: OfferWords },
): Promise<SceneRow[]> {
  const [seller, runnerUp] = [people(cast['seller'] ?? '').id, people(cast['runnerUp'] ?? '').id];
  const id = randomUUID();
  const { price: reached, seller: shownAs } = listing?.values ?? {};
  const price = Number(reached) - 797;
  await server.db.owner.query(
    `insert into runner_up_offer (listing_id, id, seller_id, runner_up_id, price, state, offered_at, expires_at, ended_at)
      select $1, $2, $3, $4, $5, $6, now - interval '15 min', now + $7 * interval '1 ms', case when $6 <> 'MADE' then now end
      from noren_now() now`,
    [listing?.id, id, seller, runnerUp, price, words.state, words.expiresAt],
  );
  const values = { listing: listing?.id, seller: shownAs, runnerUp, price };
  const offer: SceneRow = { row: 'offer', type: 'RunnerUpOffer', state, id, sides: [seller, runnerUp], values };
  const of = { offer, listingId: listing?.id ?? '' };
  const shared = { state, listingId: of.listingId, in: { offerId: id } };
  const bySeller = { ...shared, owner: seller, recipient: runnerUp, side: 'SELLER', slip: true } as const;
  const byRunnerUp = { ...shared, owner: runnerUp, recipient: seller, side: 'RUNNER_UP' } as const;
  return [
    offer,
    await plantMessage(server, of, { part: 'seller', side: 'SELLER', owner: seller, line: 1 }),
    await plantMessage(server, of, { part: 'runnerUp', side: 'RUNNER_UP', owner: runnerUp, line: 2 }),
    await plantShared(server, { row: 'shared card of the runnerUp', ...byRunnerUp }),
    await plantShared(server, { row: 'shared slip of the seller', ...bySeller }),
    await plantShared(server, { row: 'slip that the seller took back', ...bySeller, withdrawn: true }),
  ];
}

interface Spoken {
  readonly part: string;
  readonly side: string;
  readonly owner: string;
  readonly line: number;
}

async function plantMessage(
  { db, market }: TestServer,
  { offer, listingId }: { readonly offer: SceneRow; readonly listingId: string },
  { part, side, owner, line }: Spoken,
): Promise<SceneRow> {
  const [id, text] = [randomUUID(), `次点の相談 ${unique()}`];
  const { sealed, wrappedKey } = market.vault.seal({ type: 'Message', id }, { text }, { by: 'member', at: Date.now() });
  await writeKey(db.owner, wrappedKey);
  await db.owner.query(
    `insert into message (listing_id, id, offer_id, line, author_id, side, body, sent_at)
      values ($1, $2, $3, $4, $5, $6, $7, noren_now() - interval '10 min')`,
    [listingId, id, offer.id, line, owner, side, bytesOf(sealed)],
  );
  const row = { row: `offer message of the ${part}`, type: 'Message', id, owner, under: offer.id ?? '' };
  return { ...row, state: offer.state, values: { text } };
}
