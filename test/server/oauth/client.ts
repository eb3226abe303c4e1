/** A partner's own software, as another company would write it: openid-client, and jose for what no good client would send. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import * as client from 'openid-client';
import type { Asked, TestServer } from '../../harness/server.ts';

export const ISSUER = 'http://noren.test/oauth';
export const API = 'http://noren.test/graphql';

/** Reached under its public name, as behind a proxy. */
export const through =
  (server: TestServer): client.CustomFetch =>
  (url, options) =>
    fetch(url.replace('http://noren.test', new URL(server.url).origin), options as RequestInit);

export async function discovered(
  server: TestServer,
  clientId: string,
  auth: client.ClientAuth,
): Promise<client.Configuration> {
  return client.discovery(new URL(ISSUER), clientId, undefined, auth, {
    algorithm: 'oauth2',
    execute: [client.allowInsecureRequests],
    [client.customFetch]: through(server),
  });
}

/** A form, sent as it is. */
export function sent(
  server: TestServer,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${new URL(server.url).origin}/oauth${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
}

/** The status of a request to the API whose target is written as no client writes it. */
export function aimed(server: TestServer, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, failed) => {
    const to = { hostname, port, path, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const asked = request(to, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    asked.on('error', failed).end(JSON.stringify({ query: THIS }));
  });
}

export const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

/** A token by a secret, for one scope. */
export async function tokenOf(server: TestServer, id: string, secret: string, scope = 'shipments'): Promise<string> {
  const answer = await sent(server, '/token', { grant_type: 'client_credentials', scope }, basic(id, secret));
  const body = (await answer.json()) as { access_token?: string };
  if (!body.access_token) throw new Error(JSON.stringify(body));
  return body.access_token;
}

export interface Proofs {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const newProofs = (): Promise<Proofs> => generateKeyPair('ES256', { extractable: true });

/** A proof for one request; what is given takes the place of what would be right. */
export async function proof(
  { privateKey, publicKey }: Proofs,
  token: string | null,
  wrong: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const ath =
    token === null
      ? {}
      : {
          ath: Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))).toString(
            'base64url',
          ),
        };
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ jti: randomUUID(), htm: 'POST', htu: API, iat: now, ...ath, ...wrong })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

export const thumbprintOf = async ({ publicKey }: Proofs): Promise<string> =>
  calculateJwkThumbprint(await exportJWK(publicKey));

const THIS = '{ thisPartner { id scopes } }';

/** What the API answers to a token, with a scheme and perhaps a proof. */
export function asked(server: TestServer, authorization: string, dpop?: string, query = THIS): Promise<Asked> {
  return server.as().ask(query, {}, { authorization, ...(dpop && { dpop }) });
}
