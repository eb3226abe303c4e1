/** The token service of this server: one provider for each turn of the signing keys. */
import { compactVerify, createLocalJWKSet } from 'jose';
import type Provider from 'oidc-provider';
import type { Market } from '../../market/index.ts';
import type { Log } from '../watch/log.ts';
import { library, type Library } from './library.ts';
import { makeProvider } from './provider.ts';
import { publicKeys, SIGNING_ALGORITHM, signingKeysAt, type SigningKeys } from './signing-keys.ts';

export class TokenService {
  #made: { readonly keys: SigningKeys; readonly provider: Provider } | undefined;

  private constructor(
    readonly market: Market,
    readonly log: Log,
    readonly oidc: Library,
  ) {}

  static async start(market: Market, log: Log): Promise<TokenService> {
    return new TokenService(market, log, await library());
  }

  get keys(): SigningKeys {
    const keys = signingKeysAt(this.market.keyring, Date.now());
    return this.#made?.keys.turn === keys.turn ? this.#made.keys : keys;
  }

  get provider(): Provider {
    const { keys } = this;
    if (this.#made?.keys.turn !== keys.turn) {
      const provider = makeProvider(this.oidc, this.market, keys);
      provider.on('server_error', (_ctx: unknown, error: unknown) => this.log.unexpected(error));
      this.#made = { keys, provider };
    }
    return this.#made.provider;
  }

  /** The id of a token that this service signed; what it did not sign has an id that no token has. */
  async idOf(token: string): Promise<string> {
    try {
      const keys = createLocalJWKSet({ keys: publicKeys(this.keys) });
      const { payload } = await compactVerify(token, keys, { algorithms: [SIGNING_ALGORITHM] });
      const { jti } = JSON.parse(new TextDecoder().decode(payload)) as { jti?: unknown };
      return typeof jti === 'string' ? jti : 'none';
    } catch {
      return 'none';
    }
  }
}
