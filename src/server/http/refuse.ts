import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal, words, type Code } from '../answers/words.ts';
import { languageOf } from './language.ts';

/** Answers that the request is not served: constant bytes, nothing of what was sent. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: Code): FastifyReply {
  request.codes = [code];
  if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(words[code].status)
    .header('cache-control', 'private, no-store')
    .type('application/json; charset=utf-8')
    .send(refusal(code, languageOf(request.headers['accept-language']), request.id));
}
