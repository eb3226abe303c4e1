/** A token for each member, made as the server makes them. */
import { accessTokens } from '../../src/market/account/index.ts';
import { Keyring } from '../../src/privacy/index.ts';
import { keysOf, type Order } from '../contestants/start.ts';
import type { TokenOf } from '../requests.ts';
import { idOf, memberId, MEMBERS } from './ids.ts';

export async function tokens(order: Omit<Order, 'name'>): Promise<TokenOf> {
  const lifetime = 60 * 60 * 1000; // longer than the bench
  const made = accessTokens({
    keys: new Keyring(keysOf(order)),
    issuer: order.publicUrl,
    audience: order.publicUrl,
    lifetime,
  });
  const all: string[] = [];
  for (let n = 0; n <= MEMBERS; n++)
    all.push((await made.issue({ memberId: memberId(n), sessionId: idOf(`session ${n}`) }, Date.now())).token);
  return (n) => all[n] as string; // every member has one
}
