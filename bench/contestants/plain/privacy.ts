/** In the place of the privacy engine, what remains of it when it decides nothing: pages are read, fields read their property. */
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Market } from '../../../src/market/context.ts';
import { kind } from '../../../src/policy/index.ts';
import {
  sql,
  type CursorSealer,
  type Leaf,
  type Privacy,
  type PrivacyContext,
  type Viewer,
} from '../../../src/privacy/index.ts';
import { compileFields, rowTypes } from '../../../src/privacy/compile.ts';
import { classesByTypeName } from '../../../src/privacy/adapters/type-graphql.ts';
import type { Models } from '../../../src/privacy/model.ts';
import { Pages } from '../../../src/privacy/reading/pages.ts';
import { RequestPrivacy } from '../../../src/privacy/request.ts';
import type { Row } from '../../../src/privacy/row.ts';
import { pageStatements } from '../../../src/server/page-statements.ts';
import { PlainModels } from './rows.ts';

export interface Extras {
  /** Opens the sealed cards instead of reading plain columns. */
  readonly sealed: boolean;
  /** Writes one record for each request, as long as the trade page's. */
  readonly ledger: boolean;
}

const cursors = {
  seal: (_binding: string, keys: readonly unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url'),
  open: (_binding: string, cursor: string) =>
    JSON.parse(Buffer.from(cursor, 'base64url').toString()) as (string | number | null)[],
};

const everything = { mask: 0x7fff_ffff, free: 0x7fff_ffff, grants: [] };
const cardKinds =
  kind.NAME.bit |
  kind.COMPANY_NAME.bit |
  kind.ADDRESS.bit |
  kind.PHONE.bit |
  kind.REPRESENTATIVE.bit |
  kind.CONTACT_PERSON.bit;

function leafFor({ id }: Viewer): Leaf {
  const ground = { audience: 'counterparty', article: 'P6.1', purpose: 'contract', basis: 'ownAct' };
  return { ...ground, subject: String(id), reference: `trade:${id}`, kinds: cardKinds };
}

function openParts(schema: GraphQLSchema, models: PlainModels): void {
  for (const type of rowTypes(schema)) {
    const model = classesByTypeName().has(type.name) ? modelOrNothing(models, type.name) : undefined;
    for (const [name, { property }] of model?.parts ?? []) {
      const field = type.getFields()[name];
      if (!field || !model) continue;
      const resolve: GraphQLFieldResolver<Row, PrivacyContext> = (row, _args, { privacy }) =>
        privacy.open(model, property, row, everything)[name] ?? null;
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}

function modelOrNothing(models: PlainModels, name: string): ReturnType<PlainModels['named']> | undefined {
  try {
    return models.named(name);
  } catch {
    return undefined; // payloads, edges and value objects have no rows
  }
}

/** Shaped like the engine, so that the same server serves it. */
export function plainPrivacy(
  schema: GraphQLSchema,
  { vault, tickets }: Market,
  pool: Pool,
  { sealed, ledger }: Extras,
): Privacy {
  const models = new PlainModels(sealed);
  const classes = classesByTypeName();
  compileFields(schema, models as unknown as Models, (name) => classes.get(name));
  if (sealed) openParts(schema, models);
  const pages = new Pages({
    schema,
    modelOf: (name) => models.named(name),
    clock: sql`noren_now()`,
    sessionStands: () => sql`true`,
    cursors: cursors as unknown as CursorSealer, // the same two methods, without keys
    run: pageStatements(pool),
  });
  const request = (viewer: Viewer) => {
    const privacy = new RequestPrivacy(vault, tickets);
    if (ledger && viewer.id !== null) privacy.takeLeaves = () => [leafFor(viewer)];
    return { viewer, pages: pages.for(viewer), privacy };
  };
  return {
    schema,
    pages,
    request,
    isOpenTo: () => false, // nothing here is counted as contacts
    entries: () => [],
  } as unknown as Privacy; // what the server uses of it
}
