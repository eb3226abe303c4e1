import { accessTokens } from '../../src/market/account/index.ts';
import type { TestServer } from './server.ts';

/** The full form of a test can take longer than a token lives: those that are given from here on last for two hours. */
export function giveLastingTokens({ market }: TestServer): void {
  const { keyring: keys, publicUrl } = market;
  const tokens = accessTokens({ keys, issuer: publicUrl, audience: publicUrl, lifetime: 7_200_000 });
  Object.assign(market, { tokens });
}
