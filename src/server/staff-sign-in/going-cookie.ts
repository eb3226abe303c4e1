/** What a browser carries from the sign-in to its return: sealed, for ten minutes, for this path alone; the server keeps nothing. */
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Keyring } from '../../privacy/index.ts';
import type { Going } from './identity-provider.ts';

const NAME = 'noren_staff';
const TEN_MINUTES = 600;
const ISSUER = 'noren staff sign-in';

const words = (isSecure: boolean, age: number): string =>
  `Path=/staff; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

export class GoingCookie {
  readonly #key: Keyring;
  constructor(
    keyring: Keyring,
    readonly isSecure: boolean,
  ) {
    this.#key = keyring;
  }

  async written(going: Going): Promise<string> {
    const sealed = await new EncryptJWT({ ...going })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuer(ISSUER)
      .setExpirationTime(`${TEN_MINUTES}s`)
      .encrypt(this.#key.derived('staff sign-in'));
    return `${NAME}=${sealed}; ${words(this.isSecure, TEN_MINUTES)}`;
  }

  /** Null for none, and for one that is not good. */
  async read(header: string | undefined): Promise<Going | null> {
    const sealed = new RegExp(`(?:^|;\\s*)${NAME}=([\\w.-]+)`).exec(header ?? '')?.[1];
    if (sealed === undefined) return null;
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key.derived('staff sign-in'), {
        issuer: ISSUER,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      const { state, nonce, verifier } = payload;
      return { state: String(state), nonce: String(nonce), verifier: String(verifier) };
    } catch {
      return null;
    }
  }

  /** It is good for one return. */
  get gone(): string {
    return `${NAME}=; ${words(this.isSecure, 0)}`;
  }
}
