/** Where the acts are tried: one server, one clock that stands, and of each kind of caller someone who has nothing to do with them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { roles, scopes, type CallerWord, type Role, type Scope } from '../../../src/policy/index.ts';
import { webhookSender } from '../../../src/server/webhooks/webhook-sender.ts';
import {
  startServer,
  type Asked,
  type Other,
  type Person,
  type StaffPerson,
  type TestServer,
} from '../../harness/server.ts';
import { giveLastingTokens } from '../../harness/lasting.ts';
import { ANYTHING, type Made } from './deed.ts';
import { wholeDocument, words } from './operations.ts';

/** A second after the auctions of the trades' scene have ended. */
const NOW = '2026-12-01T12:00:01Z';

/** Tables that say what was asked, and change nothing of what it was about. */
const BOOKKEEPING = ['disclosure', 'idempotency', 'harness_clock', 'mikro_orm_migrations'];

/** Things by which one tries one's luck, each with an id. */
const tables = [
  'member',
  'listing',
  'trade',
  'contact_card',
  'bid',
  'registration',
  'session',
  'review',
  'notice',
  'ground',
  'partner',
  'partner_credential',
  'staff_member',
  'staff_case',
  'enquiry',
  'consent_request',
  'consent',
  'claim',
  'payment',
  'payment_instrument',
  'shipment',
  'mail_delivery',
  'webhook_endpoint',
  'webhook_delivery',
];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const dossiers = ['AUTHORITY', 'LAW', 'EMERGENCY', 'ENGAGEMENT', 'SUCCESSION'];

export interface Thing {
  readonly what: string;
  readonly id: string;
}

export class Stage {
  /** Of each kind, one who has a like thing of their own where that is quickly made, and none of those that acts are about. */
  readonly strangers = new Map<CallerWord, Other>();
  #state = '';

  private constructor(
    readonly server: TestServer,
    /** Whom files name. */
    readonly subject: Person,
    readonly member: Person,
  ) {}

  static async open(): Promise<Stage> {
    const server = await startServer({ webhooks: webhookSender({ toLoopback: true }) });
    giveLastingTokens(server);
    await server.clock.set(NOW);
    await server.market.relay.stop(); // what happened is told by nobody while one looks at what an act changed
    const stage = new Stage(server, await server.member(), await server.member());
    for (const word of words) stage.strangers.set(word, await stage.stranger(word));
    stage.#state = await stage.#statement();
    return stage;
  }

  async rows<Row extends object = { id: string }>(text: string, ...values: readonly unknown[]): Promise<Row[]> {
    return (await this.server.db.owner.query<Row>(text, [...values])).rows;
  }

  /** The id that a statement gives. */
  async id(text: string, ...values: readonly unknown[]): Promise<string> {
    const [row] = await this.rows(text, ...values);
    if (!row) throw new Error(`Nothing came of ${text}`);
    return row.id;
  }

  /** Someone of that scope or role. */
  who(word: CallerWord): Promise<Other> {
    const power = word.slice(word.indexOf(':') + 1);
    if (word.startsWith('partner:')) return this.server.partner(power as Scope);
    return this.server.staff(power as Role);
  }

  async stranger(word: CallerWord): Promise<Other> {
    const who = await this.who(word);
    if ('roles' in who && word !== 'staff:recruiting') await this.server.caseOf(who as StaffPerson, this.member);
    return who;
  }

  /** With a key of its own each time. */
  async ask(who: Other, word: CallerWord, name: string, variables: Readonly<Record<string, unknown>>): Promise<Asked> {
    return this.server.as(who).ask(wholeDocument(word, name), anew(variables));
  }

  /** All that stands in the database, but for what is kept of asking. */
  async everything(): Promise<string> {
    const [row] = await this.rows<{ all: string }>(this.#state);
    return row?.all ?? '';
  }

  async #statement(): Promise<string> {
    const named = await this.rows<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where (schemaname = 'public' and tablename <> all($1)) or tablename = '_private_jobs' order by 1`,
      BOOKKEEPING,
    );
    const each = named.map(
      ({ name }) =>
        `select '${name} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as said from ${name} t`,
    );
    return `select string_agg(said, E'\\n') as all from (${each.join(' union all ')}) x`;
  }

  /** Does something while the thing that an act is about is held by another: who may not know of it waits for nobody (SC-D1). */
  async whileHeld<T>(of: readonly string[], { ids, variables }: Made, work: () => Promise<T>): Promise<T> {
    const client = await this.server.db.owner.connect();
    const held = JSON.stringify([variables, ids]).match(UUID) ?? [];
    const named = of.filter((name) => name !== ANYTHING).map((name) => (dossiers.includes(name) ? 'dossier' : name));
    try {
      await client.query('begin');
      for (const table of new Set([...named, 'trade', 'listing']))
        await client.query(`select from ${table} where id = any($1::uuid[]) for update`, [held]);
      const late = wait(5_000, undefined, { ref: false }).then(() => {
        throw new Error('The answer waits for another’s thing.');
      });
      return await Promise.race([work(), late]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  /** One of each sort that there is by now. */
  async things(): Promise<Thing[]> {
    const each = [
      ...tables.map((name) => `(select '${name}' as what, id from ${name} limit 1)`),
      ...dossiers.map((sort) => `(select '${sort}' as what, id from dossier where sort = '${sort}' limit 1)`),
    ];
    return this.rows<Thing>(each.join(' union all '));
  }
}

export function anew(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { input, ...others } = variables;
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return { ...variables };
  return { ...others, input: { ...input, idempotencyKey: randomUUID() } };
}

/** The same, with this id at its place. */
export function withId(
  variables: Readonly<Record<string, unknown>>,
  path: string,
  id: string,
): Record<string, unknown> {
  const [first = '', ...rest] = path.split('.');
  const before = variables[first];
  if (rest.length > 0) return { ...variables, [first]: withId(before as Record<string, unknown>, rest.join('.'), id) };
  return { ...variables, [first]: Array.isArray(before) ? [id] : id };
}

export const everyWord: readonly CallerWord[] = [
  ...scopes.map((scope) => `partner:${scope}` as const),
  ...roles.map((role) => `staff:${role}` as const),
];
