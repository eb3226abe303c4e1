/**
 * Subscriptions over WebSocket, by the protocol graphql-transport-ws. The protocol is graphql-ws's; frames are written beside it, so
 * that many clients share one. A socket is opened with a token or none, and closed with a code that gives no reason.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, parse, type ExecutionArgs, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { refusedAs, said } from '../answers/errors.ts';
import type { Code } from '../answers/words.ts';
import type { Charges } from '../limits/index.ts';
import type { Asker } from './follower.ts';
import { INIT_PATIENCE, MOST_OPERATIONS } from './limits.ts';
import type { Documents } from '../trusted/documents.ts';
import type { Credential, CredentialOf } from '../viewer.ts';
import type { Live } from './live.ts';
import { Subscribed } from './subscribed.ts';
import { closeCode, socketOptions, Wire } from './wire.ts';
import type { Upgrade } from './upgrade.ts';

export interface WebSocketOptions {
  readonly live: Live;
  readonly schema: GraphQLSchema;
  readonly charges: Charges;
  readonly documents: Documents;
  /** Undefined for one that is not good. */
  readonly credentialOf: CredentialOf;
  readonly askerOf: (request: FastifyRequest) => Asker;
  readonly onTrouble: (error: unknown) => void;
}

/** One client. */
interface Client {
  readonly wire: Wire;
  readonly asker: Asker;
  /** Where it is. */
  readonly address: string;
  credential?: Credential;
}

/** graphql-ws asks of a document only that it is a subscription's; ours has been read by then. */
const aSubscription = parse('subscription { it }');

type Ctx = Context<Record<string, unknown> | undefined, Client>;

/** An error in the words of its reader, as it goes out. */
class Refused extends GraphQLError {
  constructor(readonly formatted: GraphQLFormattedError) {
    super(formatted.message);
  }

  override toJSON(): GraphQLFormattedError {
    return this.formatted;
  }
}

export class WebSockets {
  readonly #sockets = new WebSocketServer({ ...socketOptions, handleProtocols });
  readonly #protocol: Server<Client>;

  constructor(readonly options: WebSocketOptions) {
    this.#protocol = makeServer<Record<string, unknown> | undefined, Client>({
      connectionInitWaitTimeout: INIT_PATIENCE,
      onConnect: (ctx) => this.#connect(ctx),
      onSubscribe: (ctx, id, payload) => this.#subscribe(ctx, id, payload),
      subscribe: ({ rootValue }: ExecutionArgs) => rootValue as Subscribed, // as `#subscribe` gave it
    });
  }

  /** Takes over a request that asks for a WebSocket. `free` gives its place back once it is closed. */
  accept(
    request: FastifyRequest,
    reply: FastifyReply,
    { upgrade, free }: { upgrade: Upgrade; free: () => void },
  ): void {
    const { raw } = request;
    const { socket, head } = upgrade;
    socket.once('close', free);
    reply.hijack();
    reply.raw.detachSocket(socket);
    const asker = this.options.askerOf(request);
    this.#sockets.handleUpgrade(raw, socket, head, (opened) => this.#open(opened, { asker, address: request.ip }));
  }

  #open(socket: WebSocket, client: Pick<Client, 'asker' | 'address'>): void {
    const wire = new Wire(socket);
    const closed = this.#protocol.opened(wire, { wire, ...client });
    const stays = this.options.live.atEnd(() => wire.close(closeCode.goingAway));
    socket.once('close', (code) => {
      stays();
      closed(code, '').catch(this.options.onTrouble);
    });
  }

  /** False for a token that is not good, whatever is wrong with it. */
  async #connect(ctx: Ctx): Promise<boolean> {
    const { wire, address } = ctx.extra;
    const authorization = authorizationIn(ctx.connectionParams);
    const credential = await this.options.credentialOf({ authorization, address }).catch(this.#failed);
    if (!credential) return false;
    const free = this.options.live.admit(credential.viewer);
    if (!free) {
      wire.close(closeCode.tryLater);
      return true; // what is sent after a close goes nowhere
    }
    wire.socket.once('close', free);
    if (wire.socket.readyState === wire.socket.CLOSED) free();
    if (credential.expiresAt !== null) this.#endAt(wire, credential.expiresAt);
    ctx.extra.credential = credential;
    return true;
  }

  readonly #failed = (error: unknown): undefined => {
    this.options.onTrouble(error);
    return undefined;
  };

  #endAt(wire: Wire, expiresAt: number): void {
    const timer = setTimeout(() => wire.close(closeCode.forbidden), expiresAt - Date.now()).unref();
    wire.socket.once('close', () => clearTimeout(timer));
  }

  async #subscribe(ctx: Ctx, id: string, payload: SubscribePayload): Promise<ExecutionArgs | GraphQLError[]> {
    const { wire, asker, credential } = ctx.extra;
    if (!credential) return this.#refused(asker, 'UNAUTHENTICATED'); // graphql-ws asks for no subscription before a connection
    if (Object.keys(ctx.subscriptions).length > MOST_OPERATIONS) return this.#refused(asker, 'TOO_MANY_SUBSCRIPTIONS');
    const budget = this.options.charges.for(credential.viewer, asker.network);
    const query = this.options.documents.textOf(credential.viewer.caller, payload);
    if (budget.refuseIfSpent(query ?? '')) return this.#refused(asker, 'RATE_LIMITED');
    if (query === undefined) {
      await budget.takeReading('');
      return this.#refused(asker, this.options.documents.refusal);
    }
    const subscribed = new Subscribed();
    const before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const outlet = {
      next: (frame: string) => wire.send(`${before}${frame}}`),
      complete: () => subscribed.finish(),
      forbid: () => wire.close(closeCode.forbidden),
    };
    const opened = await this.options.live.open({ ...payload, query }, credential, {
      asker: { ...asker, budget },
      outlet,
    });
    if (typeof opened !== 'function') return opened.map((error) => new Refused(error));
    subscribed.leaveBy(opened);
    return { schema: this.options.schema, document: aSubscription, rootValue: subscribed };
  }

  #refused({ language, trace }: Asker, code: Code): GraphQLError[] {
    const error = refusedAs(code);
    return [new Refused(said({ message: error.message, extensions: { code } }, language, trace.id))];
  }
}

/** The token, as `{ "authorization": "Bearer …" }` in what opens the connection: a browser's WebSocket can send no header. */
function authorizationIn(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const found = params?.['authorization'] ?? params?.['Authorization'];
  if (found === undefined || found === null) return undefined;
  return typeof found === 'string' ? found : ''; // what is no text is no token
}
