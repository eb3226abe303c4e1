/** Where the token service finds clients and keeps tokens: the register of partners. It holds nothing itself. */
import type { Adapter, AdapterConstructor, AdapterPayload, ClientMetadata } from 'oidc-provider';
import type { Market } from '../../market/index.ts';
import { clientOf, endToken, tokenById, type Client } from '../../market/partner/index.ts';
import { requestNow } from './request-now.ts';
import { SIGNING_ALGORITHM } from './signing-keys.ts';

type Tools = Pick<Market, 'orm' | 'pool'>;

export function adapterIn({ orm, pool }: Tools): AdapterConstructor {
  return class Kept implements Adapter {
    readonly #kind: string;
    constructor(kind: string) {
      this.#kind = kind;
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      if (this.#kind === 'Client') return metadataOf(await clientNow(pool, id));
      return this.#kind === 'ClientCredentials' ? tokenById(pool, id) : undefined;
    }

    async destroy(id: string): Promise<void> {
      if (this.#kind === 'ClientCredentials') await endToken(orm, id);
    }

    /** Tokens are kept as they are signed, with the ground that they stand on; nothing else is ever given out. */
    upsert = never;
    consume = never;
    revokeByGrantId = never;
    findByUserCode = never;
    findByUid = never;
  };
}

const never = (): Promise<never> => Promise.reject(new Error('The token service keeps nothing of this kind.'));

/** The partner who asks now, looked for once in a request. */
export async function clientNow(pool: Market['pool'], id: string): Promise<Client | undefined> {
  const { address, clients } = requestNow();
  const known = clients.get(id) ?? clientOf(pool, id, address);
  clients.set(id, known);
  return known;
}

/** A client signs its requests, or sends a secret, as it did now: it may hold credentials of both sorts. */
function metadataOf(client: Client | undefined): ClientMetadata | undefined {
  if (!client) return undefined;
  const { signed } = requestNow();
  return {
    client_id: client.id,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: client.scopes.join(' '),
    id_token_signed_response_alg: SIGNING_ALGORITHM,
    ...(signed && client.keys.length > 0
      ? { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [...client.keys] as never[] } }
      : {
          token_endpoint_auth_method: 'client_secret_basic',
          client_secret: 'kept as digests, and compared with those',
        }),
  };
}
