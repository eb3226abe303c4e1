import type { Market } from '../../market/index.ts';

/** Under which path the token service stands. */
export const MOUNTED = '/oauth';

const at = ({ publicUrl }: Pick<Market, 'publicUrl'>, path: string): string => `${publicUrl.replace(/\/$/, '')}${path}`;

/** Who gives out the tokens. */
export const issuerOf = (market: Pick<Market, 'publicUrl'>): string => at(market, MOUNTED);

/** What they are for, and where they are sent. */
export const audienceOf = (market: Pick<Market, 'publicUrl'>): string => at(market, '/graphql');
