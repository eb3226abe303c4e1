/** The token service under `/oauth`: forms in, JSON out, bounded, and the same constant words to whatever is wrong (SC-C3). */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf, tokenHash, TooManyAttempts } from '../../market/account/index.ts';
import { plainAddress } from '../networks.ts';
import { MOUNTED } from './places.ts';
import { during } from './request-now.ts';
import type { TokenService } from './token-service.ts';
import { oauthError } from './words.ts';

const LARGEST_FORM = 16_000;

const forms = ['/token', '/introspect', '/revoke'] as const;
const pages = ['/jwks', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'] as const;
/** Where RFC 8414 looks for what is told of a service that stands under a path. */
const AT_THE_ROOT = `/.well-known/oauth-authorization-server${MOUNTED}`;

export function oauthRoutes(http: FastifyInstance, service: TokenService): void {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    for (const path of forms)
      scope.post(`${MOUNTED}${path}`, { bodyLimit: LARGEST_FORM }, (request, reply) =>
        answerForm(request, reply, { service, path }),
      );
    for (const path of pages)
      scope.get(`${MOUNTED}${path}`, (request, reply) => handOver(request, reply, { service, path, form: '' }));
    const path = '/.well-known/oauth-authorization-server';
    scope.get(AT_THE_ROOT, (request, reply) => handOver(request, reply, { service, path, form: '' }));
  });
}

interface Asked {
  readonly service: TokenService;
  readonly path: string;
}

async function answerForm(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<FastifyReply> {
  const { service, path } = asked;
  const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  try {
    const account = tokenHash(clientNamed(form, request.headers.authorization));
    await service.market.attempts.count({ act: 'PARTNER_TOKEN', account, network: networkOf(request.ip) });
  } catch (error) {
    if (!(error instanceof TooManyAttempts)) throw error;
    return reply.code(429).header('cache-control', 'no-store').send(oauthError('temporarily_unavailable'));
  }
  const token = path === '/token' ? null : form.get('token');
  if (token !== null) form.set('token', await service.idOf(token));
  return handOver(request, reply, { ...asked, form: form.toString() });
}

/** Who a request says that it is from, to count its attempts; nothing of it is believed yet. */
function clientNamed(form: URLSearchParams, authorization = ''): string {
  const basic = Buffer.from(authorization.replace(/^basic /i, ''), 'base64')
    .toString()
    .split(':')[0];
  return form.get('client_id') ?? (basic || 'none');
}

/** The library answers, as if it stood alone at its own address. */
async function handOver(
  request: FastifyRequest,
  reply: FastifyReply,
  { service, path, form }: Asked & { readonly form: string },
): Promise<FastifyReply> {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  if (form === '') reply.raw.setHeader('cache-control', 'no-store');
  const { raw } = request;
  const { provider, market } = service;
  const [address, signed] = [plainAddress(request.ip), new URLSearchParams(form).has('client_assertion')];
  disguise(raw, { path, form, publicUrl: market.publicUrl });
  await during({ address, signed }, () => provider.callback()(raw, reply.raw));
  return reply;
}

interface Disguise {
  readonly path: string;
  readonly form: string;
  readonly publicUrl: string;
}

/**
 * Under which name the service was reached is a setting and no word of the caller's; and the body, which was read and bounded
 * before, is there to be read again.
 */
function disguise(raw: IncomingMessage, { path, form, publicUrl }: Disguise): void {
  const { host, protocol } = new URL(publicUrl);
  const { 'content-type': type, 'x-forwarded-for': from, authorization, dpop } = raw.headers;
  const body = Buffer.from(form);
  raw.headers = {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    accept: 'application/json',
    ...(type !== undefined && { 'content-type': type, 'content-length': String(body.length) }),
    ...(from !== undefined && { 'x-forwarded-for': from }), // the log asks for it again
    ...(authorization !== undefined && { authorization }),
    ...(dpop !== undefined && { dpop }),
  };
  Object.assign(raw, { originalUrl: `${MOUNTED}${path}`, url: path });
  Object.defineProperties(raw, {
    readable: { value: true, configurable: true },
    iterator: { value: () => [body], configurable: true },
  });
}
