import type { FastifyInstance } from 'fastify';

/** How long a request that runs may take to finish once the server stops, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Takes no more requests and waits for those that run. Connections that only wait are closed at once; one whose answer has just
 * left is closed with it, so that keeping alive keeps nothing up.
 */
export async function closeHttp(http: FastifyInstance): Promise<void> {
  const idle = setInterval(() => http.server.closeIdleConnections(), 50);
  const limit = setTimeout(() => http.server.closeAllConnections(), PATIENCE);
  try {
    await http.close();
  } finally {
    clearInterval(idle);
    clearTimeout(limit);
  }
}
