/**
 * Staff sign in at the operator's identity provider: `GET /staff/sign-in` leads there, `GET /staff/callback` takes them back and gives
 * an access token, `POST /staff/sign-out` ends what it stands on. Roles are read anew each time.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf, TooManyAttempts } from '../../market/account/index.ts';
import type { Market } from '../../market/index.ts';
import { enterStaff, leaveStaff, type Entered } from '../../market/staff/index.ts';
import { refuse } from '../http/refuse.ts';
import { presentedWith, type CredentialOf } from '../viewer.ts';
import type { Log } from '../watch/log.ts';
import { GoingCookie } from './going-cookie.ts';
import { identityProvider, type IdentityProvider, type ProviderSettings } from './identity-provider.ts';

export interface StaffSignInOptions {
  readonly market: Market;
  readonly provider: ProviderSettings;
  readonly credentialOf: CredentialOf;
  /** Whether staff may come from this address at all. */
  readonly isPlaceOfStaff: (address: string) => boolean;
  readonly log: Log;
}

const CALLBACK = '/staff/callback';

export function staffSignInRoutes(http: FastifyInstance, options: StaffSignInOptions): void {
  const { market, isPlaceOfStaff, credentialOf } = options;
  const returnTo = `${market.publicUrl}${CALLBACK}`;
  const provider = identityProvider(options.provider, returnTo);
  const cookie = new GoingCookie(market.keyring, market.publicUrl.startsWith('https:'));
  http.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!isPlaceOfStaff(request.ip)) return refuse(request, reply, 'NO_SUCH_ROUTE');
      reply.header('cache-control', 'private, no-store').header('referrer-policy', 'no-referrer');
      return undefined;
    });
    scope.get('/staff/sign-in', async (request, reply) => {
      // They come back to PUBLIC_URL; what the browser carries stays with the name it was given under.
      if (isOtherName(request.hostname, market.publicUrl))
        return reply.redirect(`${market.publicUrl}/staff/sign-in`, 303);
      const { url, going } = await provider.way();
      return reply.header('set-cookie', await cookie.written(going)).redirect(url.href, 303);
    });
    scope.get(CALLBACK, async (request, reply) => {
      reply.header('set-cookie', cookie.gone);
      const entered = await entry(request, { ...options, cookie, provider: { at: provider, returnTo } });
      if (entered === 'TOO_MANY_ATTEMPTS') return refuse(request, reply, entered);
      return entered ? shown(request, reply, entered) : turnedAway(request, reply);
    });
    scope.post('/staff/sign-out', async (request, reply) => {
      const credential = await credentialOf(presentedWith(request));
      const { callerClass, sessionId } = credential?.viewer ?? {};
      if (callerClass !== 'staff' || !sessionId) return refuse(request, reply, 'UNAUTHENTICATED');
      await leaveStaff(market, sessionId);
      return reply.code(204).send();
    });
  });
}

const namesOfThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Another name of this very machine than the one it is known by; of other names a proxy may be the cause. */
function isOtherName(asked: string, publicUrl: string): boolean {
  const known = new URL(publicUrl).hostname;
  return asked !== known && [asked, known].every((name) => namesOfThisMachine.includes(name));
}

interface Entering extends Pick<StaffSignInOptions, 'market' | 'log'> {
  readonly cookie: GoingCookie;
  readonly provider: { readonly at: IdentityProvider; readonly returnTo: string };
}

/** Whatever is wrong with the answer, or with who came, is told in one way. */
async function entry(
  request: FastifyRequest,
  { market, log, cookie, provider }: Entering,
): Promise<Entered | 'TOO_MANY_ATTEMPTS' | null> {
  const network = networkOf(request.ip);
  try {
    const going = await cookie.read(request.headers.cookie);
    // Nothing is tried without it; any page could have a browser ask for this address, and so close the door to an office.
    if (!going) return null;
    await market.attempts.count({ act: 'SIGN_IN', account: `staff ${network}`, network });
    const returned = new URL(`${provider.returnTo}${/\?.*$/.exec(request.url)?.[0] ?? ''}`);
    return await enterStaff(market, await provider.at.told(returned, going));
  } catch (error) {
    if (error instanceof TooManyAttempts) return 'TOO_MANY_ATTEMPTS';
    log.unexpected(error, request.id);
    return null;
  }
}

/** A person finds the way back; why they have none is not told. */
function turnedAway(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!request.headers.accept?.includes('text/html')) return refuse(request, reply, 'UNAUTHENTICATED');
  return page(reply.code(401), 'Not signed in', '<p>Please <a href="/staff/sign-in">sign in</a> again.</p>');
}

/** As JSON for programs, and for people as a page from which the token is copied into the explorer. */
function shown({ headers }: FastifyRequest, reply: FastifyReply, entered: Entered): FastifyReply {
  const { token, expiresAt, roles } = entered;
  const expires = new Date(expiresAt).toISOString();
  if (headers.accept?.includes('application/json')) return reply.send({ token, expiresAt: expires, roles });
  return page(
    reply,
    'Signed in',
    `<p>Roles: ${roles.join(', ')}.
Paste this token into the explorer, or send it from any client as <code>Authorization: Bearer …</code>. It is good until ${expires}; then <a href="/staff/sign-in">sign in</a> anew.</p>
<pre>${token}</pre>`,
  );
}

function page(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .send(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`);
}
