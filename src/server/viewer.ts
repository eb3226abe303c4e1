/** Who asks, from the request's credential. Whether the session still stands is asked where the rows are read. */
import type { FastifyRequest } from 'fastify';
import { TokenRefused, type AccessTokens } from '../market/account/index.ts';
import { viewerOf, type Viewer } from '../privacy/index.ts';

const nobody: Viewer = viewerOf('visitor');

/** Who a credential speaks for, and until when. */
export interface Credential {
  readonly viewer: Viewer;
  /** Epoch milliseconds, by this process's clock; null for nobody's. */
  readonly expiresAt: number | null;
}

const nobodys: Credential = { viewer: nobody, expiresAt: null };

/** A credential as it came, and with what. */
export interface Presented {
  readonly authorization: string | undefined;
  /** Where it came from. */
  readonly address: string;
  /** The proof that the one who sends it holds the key that it was given to (RFC 9449), and what it is a proof for. */
  readonly dpop?: string | undefined;
  readonly method?: string;
  readonly path?: string;
}

/** Undefined for a credential that is not good. */
export type CredentialOf = (presented: Presented) => Promise<Credential | undefined>;

export function presentedWith({ headers, ip, method, url }: FastifyRequest): Presented {
  const dpop = headers['dpop'];
  const proof = Array.isArray(dpop) ? dpop.join(' ') : dpop; // two are none that is good
  return { authorization: headers.authorization, address: ip, dpop: proof, method, path: url };
}

/** No credential at all is nobody's; undefined for one that is not good, whatever is wrong with it (AT-12). */
export async function credentialFrom(
  authorization: string | undefined,
  tokens: AccessTokens,
  now: number,
): Promise<Credential | undefined> {
  if (authorization === undefined) return nobodys;
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  try {
    const { caller, id, sessionId, expiresAt } = await tokens.verify(token, now);
    return { viewer: viewerOf(caller, id, sessionId), expiresAt };
  } catch (error) {
    if (error instanceof TokenRefused) return undefined;
    throw error;
  }
}
