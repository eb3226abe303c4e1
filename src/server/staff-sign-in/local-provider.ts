/**
 * An identity provider for the demo and for tests, on this machine alone: whoever opens it picks one of a few made-up persons. It must
 * never stand where real members are.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';
import { Secret } from '../secret.ts';
import type { ProviderSettings } from './identity-provider.ts';

export interface LocalPerson {
  /** Known by it for good. */
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface LocalProvider {
  readonly settings: ProviderSettings;
  close(): Promise<void>;
}

const CLIENT = 'noren';

/** @param people read at each sign-in, so that who they are may change. */
export async function startLocalProvider(publicUrl: string, people: readonly LocalPerson[]): Promise<LocalProvider> {
  const secret = randomBytes(32).toString('base64url');
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  const words = await configuration(publicUrl, secret, people);
  const provider = await hushed(async () => {
    const { default: OidcProvider } = await import('oidc-provider'); // the demo alone needs it
    return new OidcProvider(issuer, words);
  });
  serve(server, provider, people);
  return {
    settings: { issuer, clientId: CLIENT, clientSecret: new Secret(secret), rolesClaim: 'roles' },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}

/** It warns on the console that nobody should use it so in earnest, which nobody does. */
async function hushed<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

async function configuration(
  publicUrl: string,
  secret: string,
  people: readonly LocalPerson[],
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [`${publicUrl}/staff/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'roles'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    renderError: (context) => void (context.body = 'This sign-in cannot go on.'),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/persons/${uid}` },
    findAccount: (_context, id) => {
      const person = people.find(({ subject }) => subject === id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name, roles: [...person.roles] }) };
    },
    // The operator's own service asks no consent of the operator's own staff.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      const grant = new provider.Grant({
        ...(client && { clientId: client.clientId }),
        ...(session?.accountId && { accountId: session.accountId }),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

function serve(server: Server, provider: Provider, people: readonly LocalPerson[]): void {
  const protocol = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/persons/')) return void protocol(request, response);
    choose(request, response, { provider, people }).catch(() => response.writeHead(400).end());
  });
}

interface Choice {
  readonly provider: Provider;
  readonly people: readonly LocalPerson[];
}

/** `/persons/<interaction>` lists them, `/persons/<interaction>/<subject>` is one of them. */
async function choose(request: IncomingMessage, response: ServerResponse, { provider, people }: Choice): Promise<void> {
  const [, , uid = '', subject] = (request.url ?? '').split('/');
  if (subject !== undefined)
    return provider.interactionFinished(request, response, { login: { accountId: decodeURIComponent(subject) } });
  const choices = people.map(
    ({ subject: one, name, roles }) =>
      `<li><a href="/persons/${uid}/${encodeURIComponent(one)}">${name}</a> (${roles.join(', ') || 'no role'})</li>`,
  );
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><title>Who are you?</title><h1>Who are you?</h1><ul>${choices.join('')}</ul></html>`,
  );
}
