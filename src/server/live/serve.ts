/** Live updates put together for one server: what asks, what answers, and what of it is logged and counted. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../market/account/index.ts';
import type { Market } from '../../market/index.ts';
import type { Privacy, Viewer } from '../../privacy/index.ts';
import { contextOf } from '../context.ts';
import { languageOf } from '../http/language.ts';
import { refuse } from '../http/refuse.ts';
import type { Charge, Charges, DocumentCheck } from '../limits/index.ts';
import { contactsIn } from '../graphql.ts';
import type { Documents } from '../trusted/documents.ts';
import type { Credential, CredentialOf } from '../viewer.ts';
import type { Log } from '../watch/log.ts';
import type { Metrics } from '../watch/metrics.ts';
import { operationDigests } from '../watch/pseudonym.ts';
import type { Bus } from './bus/bus.ts';
import { answerStream } from './event-stream.ts';
import type { Asker } from './follower.ts';
import { Frames } from './frames.ts';
import type { LiveLimits } from './limits.ts';
import { Live } from './live.ts';
import { Operations, type Asked } from './operations.ts';
import { isOriginAllowed, isWebSocket, type Upgrade } from './upgrade.ts';
import { WebSockets } from './websocket.ts';

export interface LiveWords {
  readonly market: Market;
  readonly privacy: Privacy;
  readonly check: DocumentCheck;
  readonly charges: Charges;
  readonly documents: Documents;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly bus: Bus;
  readonly origins: readonly string[];
  readonly limits?: LiveLimits | undefined;
  readonly credentialOf: CredentialOf;
}

export class LiveServing {
  readonly live: Live;
  readonly #sockets: WebSockets;

  constructor(readonly words: LiveWords) {
    const { market, privacy, check, charges, documents, log, metrics, bus, limits, credentialOf } = words;
    const onTrouble = (error: unknown, request?: string): void => {
      log.unexpected(error, request);
      metrics.unexpected();
    };
    const frames = new Frames({
      privacy,
      ledger: market.ledger,
      contextOf: (request, { words: { asker } }) => contextOf(request, asker),
      onFrames: (count) => metrics.frames(count),
    });
    const operations = new Operations({
      privacy,
      check,
      isContact: contactsIn(privacy),
      digestOf: operationDigests(market.keyring),
      onUnexpected: onTrouble,
    });
    this.live = new Live({
      frames,
      operations,
      bus,
      limits,
      contextOf: (viewer: Viewer, asker: Asker) => contextOf(privacy.request(viewer), asker),
      onTrouble,
      onOpen: (by) => metrics.subscribed(by),
    });
    const askerOf = (request: FastifyRequest): Asker => this.#askerOf(request);
    this.#sockets = new WebSockets({
      live: this.live,
      schema: privacy.schema,
      charges,
      documents,
      credentialOf,
      askerOf,
      onTrouble,
    });
  }

  /** A request for a WebSocket. */
  upgrade(request: FastifyRequest, reply: FastifyReply, upgrade: Upgrade): FastifyReply {
    if (!isWebSocket(request.raw)) return refuse(request, reply, 'BAD_REQUEST');
    if (!isOriginAllowed(request.raw, this.words.origins)) return refuse(request, reply, 'WRONG_ORIGIN');
    const free = this.live.enter(request.ip);
    if (!free) return refuse(request, reply, 'TOO_MANY_SUBSCRIPTIONS');
    this.#sockets.accept(request, reply, { upgrade, free });
    return reply;
  }

  /** A request that wants a stream of events. */
  stream(
    request: FastifyRequest,
    reply: FastifyReply,
    { budget, ...asked }: { asked: Asked; credential: Credential; budget: Charge },
  ): Promise<FastifyReply> {
    return answerStream(request, reply, { live: this.live, asker: { ...this.#askerOf(request), budget }, ...asked });
  }

  /** The request itself goes when it is answered; what is kept of it is this. */
  #askerOf({ id, ip, headers }: FastifyRequest): Asker {
    const trace = { id, operation: 'subscription', digest: undefined, codes: undefined };
    const language = languageOf(headers['accept-language']);
    return { market: this.words.market, language, network: networkOf(ip), trace };
  }
}
