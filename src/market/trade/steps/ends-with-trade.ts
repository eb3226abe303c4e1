/** What later parts do in the very act in which a trade is called off, such as calling off its parcels. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Trade } from '../trade.ts';
import { endWhatHangsOn } from './hangs-on-trade.ts';

export type EndsWithTrade = (em: EntityManager, trade: Trade) => Promise<void>;

const ends: EndsWithTrade[] = [];

/** Said once, at import. The trade and its auction are locked. */
export function endsWithTrade(end: EndsWithTrade): void {
  ends.push(end);
}

export async function endAllWith(em: EntityManager, trade: Trade): Promise<void> {
  for (const end of ends) await end(em, trade);
  await endWhatHangsOn(em, trade);
}
