import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const AN_HOUR = 3600;

/** Routes that pages of these web origins may call; without any, only pages of this server's own. */
export function forWebOrigins(
  http: FastifyInstance,
  origins: readonly string[],
  routes: (scope: FastifyInstance) => void,
): void {
  http.register(async (scope) => {
    if (origins.length > 0)
      await scope.register(cors, {
        origin: [...origins],
        methods: ['POST'],
        allowedHeaders: ['authorization', 'content-type', 'accept-language'],
        exposedHeaders: ['x-request-id', 'retry-after'],
        maxAge: AN_HOUR,
        hideOptionsRoute: true,
      });
    routes(scope);
  });
}
