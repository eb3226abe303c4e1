/** `POST /photos` takes the bytes of one picture; `GET /photos/<id>/<size>.jpg` gives them, made anew, to whoever may see them now. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooBusy, TooManyAttempts } from '../../market/account/index.ts';
import { MOST_BYTES, servedPhoto, uploadPhoto } from '../../market/photo/index.ts';
import type { Market } from '../../market/index.ts';
import { SessionEnded } from '../../privacy/index.ts';
import type { Code } from '../answers/words.ts';
import type { ServedContext } from '../context.ts';
import { noteCaller } from '../http/note-caller.ts';
import { refuse } from '../http/refuse.ts';

export interface PhotoRouteOptions {
  readonly market: Market;
  /** Undefined for a credential that is not good. */
  readonly contextOf: (request: FastifyRequest) => Promise<ServedContext | undefined>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who uploads, known before a byte of the picture is read. */
    uploader: ServedContext | undefined;
  }
}

/** Bodies that are read at a time: each is held whole. */
const MOST_BODIES = 16;

export function photoRoutes(http: FastifyInstance, options: PhotoRouteOptions): void {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(/^image\/(jpeg|png|webp)$/, { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    // What other types are to be told is not what the API's own are; all else goes on to the server's handler.
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error.code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw error;
      return refuse(request, reply, 'PHOTO_TYPE_UNKNOWN');
    });
    scope.decorateRequest('uploader', undefined);
    uploads(scope, options);
    scope.get<{ Params: { id: string; file: string }; Querystring: Record<string, unknown> }>(
      '/photos/:id/:file',
      (request, reply) => serve(request, reply, options.market),
    );
  });
}

function uploads(scope: FastifyInstance, { market, contextOf }: PhotoRouteOptions): void {
  let bodies = 0;
  scope.post('/photos', {
    bodyLimit: MOST_BYTES,
    config: { slowBody: true },
    onRequest: async (request, reply) => {
      const found = bodies >= MOST_BODIES ? 'TOO_BUSY' : await admit(request, market, contextOf);
      // One who went meanwhile has closed already: their place would never be free again.
      const refused = found ?? (bodies >= MOST_BODIES || reply.raw.destroyed ? 'TOO_BUSY' : undefined);
      if (refused) return refuse(request, reply.header('connection', 'close'), refused);
      bodies += 1;
      reply.raw.once('close', () => (bodies -= 1));
      return undefined;
    },
    handler: async (request, reply) => {
      const { uploader, body } = request;
      if (!uploader || !Buffer.isBuffer(body) || body.length === 0) return refuse(request, reply, 'PHOTO_TYPE_UNKNOWN');
      const answer = await uploadPhoto(uploader, body).catch(refusalOf);
      if (typeof answer === 'string') return refuse(request, reply, answer);
      if ('refused' in answer) return refuse(request, reply, answer.refused);
      return reply.code(201).header('cache-control', 'private, no-store').send({ photo: answer });
    },
  });
}

/** Before a byte of the body is read: who it is, and whether they have not come too often. */
async function admit(
  request: FastifyRequest,
  { attempts }: Market,
  contextOf: PhotoRouteOptions['contextOf'],
): Promise<Code | undefined> {
  const context = await contextOf(request);
  // Partners and staff put up nothing for sale: to them there is no such route.
  if (!context || context.viewer.callerClass !== 'member' || context.viewer.id === null) return 'UNAUTHENTICATED';
  noteCaller(request, context.viewer);
  request.uploader = context;
  try {
    await attempts.count({ act: 'UPLOAD_PHOTO', account: context.viewer.id, network: context.network });
    return undefined;
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Code {
  if (error instanceof SessionEnded) return 'UNAUTHENTICATED';
  if (error instanceof TooManyAttempts) return 'TOO_MANY_ATTEMPTS';
  if (error instanceof TooBusy) return 'TOO_BUSY';
  throw error;
}

interface Asked {
  readonly id: string;
  readonly file: string;
}

async function serve(
  request: FastifyRequest<{ Params: Asked; Querystring: Record<string, unknown> }>,
  reply: FastifyReply,
  market: Market,
): Promise<FastifyReply> {
  const { id, file } = request.params;
  const { ticket } = request.query;
  const photo = await servedPhoto(market, { id, size: file, ticket: typeof ticket === 'string' ? ticket : undefined });
  if (!photo) return refuse(request, reply, 'NO_SUCH_ROUTE');
  const { bytes, forEveryone } = photo;
  reply
    .header('cache-control', forEveryone === null ? 'private, no-store' : `public, max-age=${forEveryone}`)
    .header('content-security-policy', `default-src 'none'; sandbox`)
    .header('cross-origin-resource-policy', 'cross-origin')
    .type('image/jpeg');
  if (forEveryone === null) return reply.send(bytes);
  // The bytes under an address never change; the tag says no more than the address does.
  const tag = `"${id}/${file}"`;
  reply.header('etag', tag);
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(bytes);
}
