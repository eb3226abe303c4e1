/** What the operator's own machines ask: does it work, and how much of it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Secret } from '../secret.ts';
import { refuse } from '../http/refuse.ts';
import type { Metrics } from './metrics.ts';

/** A database that does not answer within this is taken for one that does not answer. */
const PATIENCE = 2_000;

async function answers(pool: Pool): Promise<boolean> {
  const late = new Promise<false>((done) => void setTimeout(() => done(false), PATIENCE).unref());
  return Promise.race([
    late,
    pool.query('select 1').then(
      () => true,
      () => false,
    ),
  ]);
}

/** `GET /health`: 200 while the database answers, else 503, and no more than that (AT-18). */
export function healthRoute(http: FastifyInstance, pool: Pool): void {
  http.get('/health', async (_request, reply) => {
    const good = await answers(pool);
    return reply
      .code(good ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: good ? 'ok' : 'unavailable' });
  });
}

/** `GET /metrics`: to the bearer of METRICS_TOKEN; without that setting to this machine itself. To others it is not there. */
export function metricsRoute(http: FastifyInstance, metrics: Metrics, token: Secret | undefined): void {
  const admits = token ? (request: FastifyRequest) => bears(request, token) : isLocal;
  http.get('/metrics', async (request, reply) => {
    if (!admits(request)) return refuse(request, reply, 'NO_SUCH_ROUTE');
    const { registry } = metrics;
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function bears({ headers }: FastifyRequest, token: Secret): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token.reveal()}`));
}

/** From this machine and not through a proxy on it, which would lend everyone its address. */
function isLocal({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return !forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
}
