/** Queries worth trying, prepared for the explorer, group by group; the first are printed at the start. */
import { listings } from '../listings/index.ts';
import { bidding } from './bidding.ts';
import { looking } from './looking.ts';
import { ofPartners } from './partners/index.ts';
import type { DemoQuery, ToldIds, ToldListing } from './prepared.ts';
import { seeing } from './seeing.ts';
import { selling } from './selling.ts';
import { staff } from './staff/index.ts';

export type { DemoQuery, ToldIds } from './prepared.ts';

const groups = [
  { group: { en: 'Who sees what', ja: '誰に何が見えるか' }, queries: seeing },
  { group: { en: 'Looking around', ja: '見て回る' }, queries: looking },
  { group: { en: 'Bidding', ja: '入札する' }, queries: bidding },
  { group: { en: 'Selling', ja: '出品する' }, queries: selling },
  { group: { en: 'Working with partners', ja: '提携先' }, queries: ofPartners },
  { group: { en: 'Staff', ja: '担当者' }, queries: staff },
] as const;

/** Of rows with the same title the first counts. */
export function queriesAbout(rows: readonly ToldListing[], ids: ToldIds): readonly DemoQuery[] {
  const told = (key: string): ToldListing => {
    const title = listings.find((listing) => listing.key === key)?.title;
    return rows.find((row) => row.title === title) ?? { title: '', id: '', trade_id: '' };
  };
  return groups.flatMap(({ group, queries }) =>
    queries.map(({ variables, ...query }) => ({
      ...query,
      group,
      ...(variables && { variables: variables({ ...ids, told }) }),
    })),
  );
}
