import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal, words, type Code } from '../answers/words.ts';
import type { Charge } from '../limits/index.ts';
import { languageOf } from './language.ts';

/** Answers that the request is not served: constant bytes, nothing of what was sent, and what it was charged where it was. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: Code, charge?: Charge): FastifyReply {
  request.codes = [code];
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  if (charge?.retryAfter !== undefined) reply.header('retry-after', String(charge.retryAfter));
  const language = languageOf(request.headers['accept-language']);
  return reply
    .code(words[code].status)
    .header('cache-control', 'private, no-store')
    .type('application/json; charset=utf-8')
    .send(refusal(code, language, { requestId: request.id, cost: charge?.said }));
}
