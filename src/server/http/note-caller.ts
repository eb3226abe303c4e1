import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../privacy/index.ts';

/** For the log: what the credential is, and of whom a pseudonym is to be made. */
export function noteCaller(request: FastifyRequest, { callerClass, id }: Viewer): void {
  request.caller = callerClass;
  request.memberId = callerClass === 'member' && id !== null ? id : undefined;
}
