/** The door of the privacy engine. */
import { isObjectType, type DocumentNode, type GraphQLSchema } from 'graphql';
import { guardRoots } from './access.ts';
import { classesByTypeName } from './adapters/type-graphql.ts';
import { compileFields } from './compile.ts';
import { groundsOf, privacyEntries, type PrivacyEntry } from './entry.ts';
import { kindOf, type Models, type TypeModel } from './model.ts';
import { FollowingReader, LiveReads, SharedReader, someoneOf, type Watcher } from './reading/live/live.ts';
import { Pages, type PagesOptions } from './reading/pages.ts';
import { examine, type Examined } from './refusals/refusals.ts';
import { RequestPrivacy, type PrivacyContext, type RequestContext } from './request.ts';
import type { Vault } from './sealed/vault.ts';
import type { Tickets } from './ticket.ts';
import { tellApplied } from './adapters/introspection.ts';
import { usesOf } from './printing/uses.ts';
import { asSeenBy } from './seen/narrow.ts';
import { carriers } from './statements.ts';
import { isAmong, type Caller } from './deciding/caller.ts';
import type { Viewer } from './deciding/viewer.ts';
import type { Policy } from './words.ts';

export interface PrivacyOptions extends Omit<PagesOptions, 'schema' | 'modelOf'> {
  readonly policy: Policy;
  readonly vault: Vault;
  readonly tickets: Tickets;
  /** Whom it is for: what they could never see is not in its schema. All callers, and all of the schema, where left out. */
  readonly callers?: readonly Caller[] | undefined;
  /** The error for a caller who may not call a root field. */
  readonly refuse: (context: PrivacyContext) => Error;
}

/** A schema whose fields have decided who sees what before the first request comes. */
export class Privacy {
  readonly models: Models;
  readonly pages: Pages;
  /** Reads what is followed, for many at once. */
  readonly live: LiveReads;
  readonly #classes = classesByTypeName();

  readonly schema: GraphQLSchema;

  /** `whole` is left as it is where callers are named. */
  constructor(
    whole: GraphQLSchema,
    readonly options: PrivacyOptions,
  ) {
    const { policy, callers } = options;
    const examined = examineOnce(whole, policy);
    const { schema, models } = callers ? asSeenBy(examined, callers) : examined;
    [this.schema, this.models] = [schema, models];
    if (callers) tellApplied(schema, usesOf(examined, callers));
    compileFields(schema, models, (name) => this.#classes.get(name));
    guardRoots(schema, options.refuse);
    this.pages = new Pages({ ...options, schema, modelOf: (name) => this.modelOf(name) });
    this.live = new LiveReads(this.pages);
  }

  /** The model of a type by its GraphQL name. Throws for a type without rows. */
  modelOf(typeName: string): TypeModel {
    const model = this.#modelIf(typeName);
    if (!model) throw new Error(`${typeName} is no type with rows`);
    return model;
  }

  #modelIf(typeName: string): TypeModel | undefined {
    const target = this.#classes.get(typeName);
    return target && !carriers.has(target) ? this.models.of(target) : undefined;
  }

  /** Whether a field is sealed data that this caller could see of anyone, having nothing to do with them. */
  isOpenTo(caller: Caller, typeName: string, field: string): boolean {
    const model = isObjectType(this.schema.getType(typeName)) ? this.#modelIf(typeName) : undefined;
    const kind = model?.parts.has(field) ? kindOf(model.statement, field) : undefined;
    if (!model || !kind) return false;
    const { policy } = this.options;
    return groundsOf(policy, model, kind).some(({ audience }) =>
      isAmong(caller, policy.audiences[audience]?.classes ?? []),
    );
  }

  /** What a request carries: its reader and its record of what was shown. */
  request(viewer: Viewer): RequestContext {
    const { vault, tickets } = this.options;
    return { viewer, pages: this.pages.for(viewer), privacy: new RequestPrivacy(vault, tickets) };
  }

  /** A request for one follower's next event. */
  following(viewer: Viewer, after: number): { viewer: Viewer; pages: FollowingReader; privacy: RequestPrivacy } {
    const { vault, tickets } = this.options;
    return {
      viewer,
      pages: new FollowingReader(this.pages, viewer, after),
      privacy: new RequestPrivacy(vault, tickets),
    };
  }

  /** A request for many of one kind of caller at once; it fails with DependsOnViewer where the answer could differ among them. */
  shared(
    caller: Caller,
    watchers: readonly Watcher[],
  ): { viewer: Viewer; pages: SharedReader; privacy: RequestPrivacy } {
    const { vault, tickets } = this.options;
    const viewer = someoneOf(caller);
    const pages = new SharedReader(this.live, viewer, watchers);
    return { viewer, pages, privacy: new RequestPrivacy(vault, tickets) };
  }

  /** The entry for `extensions.privacy`; the same for every caller of one kind, whatever the rows. */
  entries(document: DocumentNode, caller: Caller): readonly PrivacyEntry[] {
    const { schema, options } = this;
    const modelOf = (name: string): TypeModel | undefined => this.#modelIf(name);
    return privacyEntries({ schema, policy: options.policy, modelOf }, document, caller);
  }
}

const known = new WeakMap<GraphQLSchema, Examined>();

/** One schema is served to many kinds of callers. @throws StartRefused */
function examineOnce(schema: GraphQLSchema, policy: Policy): Examined {
  const before = known.get(schema);
  const examined = before?.models.policy === policy ? before : examine(schema, policy);
  known.set(schema, examined);
  return examined;
}

export { Access } from './access.ts';
export { reserve } from './seen/reserved.ts';
export { asSeenBy } from './seen/narrow.ts';
export { connectionOf, PageArgs, PageInfo } from './adapters/relay.ts';
export { SealedType } from './adapters/mikro-orm.ts';
export { Deciders } from './deciding/deciders.ts';
export type { PrivacyEntry } from './entry.ts';
export { explain, type ExplainedField, type ExplainedGround, type ExplainedRow } from './explaining/explain.ts';
export { RightEnded, type Disclosure, type Leaf, type Ledger } from './ledger.ts';
export { printSchema } from './printing/print.ts';
export { usesOf, type Uses } from './printing/uses.ts';
export { SessionEnded, type PageReader, type Statement } from './reading/pages.ts';
export { follow, Following } from './following.ts';
export { DependsOnViewer, type Look, type Watcher } from './reading/live/live.ts';
export { adds, type AddedField } from './adds.ts';
export { factsSql } from './reading/facts.ts';
export {
  list,
  many,
  newestFirst,
  one,
  oneOf,
  oneOfOurs,
  reads,
  readsMore,
  rootAny,
  rootExplained,
  rootLive,
  rootMany,
  rootOne,
  type Asking,
  type Filter,
  type RootLive,
} from './reading/reads.ts';
export { column, Identifier, join, render, Slot, sql, Sql, type Hole, type Rendered } from './reading/sql.ts';
export { standing, type Standing } from './reading/standing.ts';
export { knownId } from './reading/known-id.ts';
export { PAGE_DEFAULT } from './reading/window.ts';
export { CursorSealer } from './reading/cursor.ts';
export { examine, type Examined } from './refusals/refusals.ts';
export type { PrivacyContext, RequestContext, RequestPrivacy } from './request.ts';
export { blindIndex } from './sealed/blind-index.ts';
export { Keyring, type Keys, type OuterKey } from './sealed/keyring.ts';
export { Sealed } from './sealed/sealed.ts';
export { Vault, type SealedRecord, type WrappedKey } from './sealed/vault.ts';
export { Tickets } from './ticket.ts';
export { SELF, type Sight } from './deciding/sight.ts';
export {
  always,
  Carries,
  Derived,
  Holds,
  prove,
  restsOn,
  sealedParts,
  Seals,
  whose,
  within,
  type Moment,
  type Proof,
} from './statements.ts';
export { callerNamed, callerOf, isAmong, type Caller } from './deciding/caller.ts';
export { viewerOf, type Viewer } from './deciding/viewer.ts';
export { printWhoSeesWhat, type ReleaseWords } from './printing/who-sees-what.ts';
export { kindNames, StartRefused, type Kind, type Policy } from './words.ts';
