/** A partner as the token service knows it: asked anew for each request, so that what staff changed holds with the next. */
import type { Pool } from 'pg';
import type { JWK } from 'jose';
import type { Scope } from '../../../policy/index.ts';
import { knownId } from '../../../privacy/index.ts';

export interface Client {
  readonly id: string;
  readonly groundId: string;
  readonly scopes: readonly Scope[];
  /** With one of these it proves itself; none was revoked when they were read. */
  readonly credentialIds: readonly string[];
  readonly secretHashes: readonly string[];
  readonly keys: readonly JWK[];
}

/**
 * One whose contract has begun and whose ground stands, asked for from a network that is its own; undefined for any other, whatever
 * is wrong with it.
 */
export async function clientOf(pool: Pool, id: string, address: string): Promise<Client | undefined> {
  const { rows } = await pool.query<Client>({
    name: 'partner_client',
    text: `select p.id, p.ground_id as "groundId", p.scopes,
        coalesce(array_agg(c.id) filter (where c.id is not null), '{}') as "credentialIds",
        coalesce(array_agg(c.secret_hash) filter (where c.secret_hash is not null), '{}') as "secretHashes",
        coalesce(json_agg(c.key order by c.made_at) filter (where c.key is not null), '[]') as keys
      from partner p join ground g on g.id = p.ground_id
        left join partner_credential c on c.partner_id = p.id and c.revoked_at is null
      where p.id = $1 and p.starts_at <= noren_now() and g.ended_at is null and noren_now() < g.until
        and (p.networks = '{}' or $2::inet <<= any(p.networks::inet[]))
      group by p.id`,
    values: [knownId(id), address],
  });
  return rows[0];
}

/** Whether a token of a partner works from there (AT-20); whether it stands, its ground says. */
export async function isFromNetworkOf(pool: Pool, partnerId: string, address: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'partner_network',
    text: `select from partner where id = $1 and (networks = '{}' or $2::inet <<= any(networks::inet[]))`,
    values: [knownId(partnerId), address],
  });
  return rowCount === 1;
}
