/** Rights of later parts that hang on a trade, such as a carrier's to its parcels: they end, or stand still, in the trade's own act. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { endGrounds, holdUpGrounds, letGroundsGoOn } from '../../ground/index.ts';
import type { Trade } from '../trade.ts';

export interface Hanging {
  /** It has `listing_id` and `trade_id`. */
  readonly table: string;
  /** Its columns that name grounds. */
  readonly grounds: readonly string[];
  /** Where what was a trade goes on to matter once it is called off: then an authority's stop alone holds it up. */
  readonly outlivesTrade?: boolean;
}

const hanging: Hanging[] = [];

/** Said once, at import. */
export function hangsOnTrade(one: Hanging): void {
  hanging.push(one);
}

/** In a trade that is called off. The trade and its auction are locked. */
export async function endWhatHangsOn(em: EntityManager, { id, listing }: Trade): Promise<void> {
  const ending = hanging.filter(({ outlivesTrade }) => outlivesTrade !== true);
  await endGrounds(em, await groundsOf(em, ending, { listingId: listing.id, tradeId: id }));
}

/** All trades of an auction that an authority stops, which are locked. */
export async function holdUpWhatHangsOn(em: EntityManager, listingId: string): Promise<void> {
  await holdUpGrounds(em, await groundsOf(em, hanging, { listingId }));
}

export async function letGoOnWhatHangsOn(em: EntityManager, listingId: string, heldMs: number): Promise<void> {
  await letGroundsGoOn(em, await groundsOf(em, hanging, { listingId }), heldMs);
}

interface Which {
  readonly listingId: string;
  /** All of the auction when left out, what its offers left too. */
  readonly tradeId?: string;
}

async function groundsOf(em: EntityManager, of: readonly Hanging[], { listingId, tradeId }: Which): Promise<string[]> {
  const selects = of.flatMap(({ table, grounds }) =>
    grounds.map(
      (ground) =>
        `select ${ground} as id from ${table} where listing_id = ? and (trade_id = ?::uuid or ?::uuid is null)`,
    ),
  );
  if (selects.length === 0) return [];
  const rows = await em.execute<{ id: string | null }[]>(
    selects.join(' union all '),
    selects.flatMap(() => [listingId, tradeId ?? null, tradeId ?? null]),
  );
  return rows.flatMap(({ id }) => id ?? []);
}
