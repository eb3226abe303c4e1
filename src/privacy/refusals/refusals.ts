/**
 * What keeps a server from starting. Each rule looks for one gap and names every place that has it, with what to write there;
 * all of them are looked for before any is told.
 */
import type { GraphQLSchema } from 'graphql';
import { knownEntities } from '../adapters/mikro-orm.ts';
import type { ClassType } from '../adapters/type-graphql.ts';
import { Models } from '../model.ts';
import * as given from './arguments.ts';
import * as columns from './columns.ts';
import * as derived from './derived.ts';
import * as fields from './fields.ts';
import * as lists from './lists.ts';
import * as proofs from './proofs.ts';
import * as roots from './roots.ts';
import { startOf, type Rule } from './start.ts';
import * as types from './types.ts';
import * as words from './words.ts';
import { StartRefused, type Policy } from '../words.ts';

const rules: readonly Rule[] = [
  types.everyTypeSays,
  types.everyTypeSaysOneThing,
  types.everyTypeHasOneClass,
  types.noTypeHasOtherGuards,
  types.everyRowCanBeRead,
  types.decidedRowsHaveGrounds,
  types.insideRowsFollowTheirContainer,
  fields.everyFieldSays,
  fields.everyFieldSaysOneThing,
  fields.everyStatementIsOfSomething,
  fields.noFieldShowsInternals,
  fields.everyRestrictedFieldIsNullable,
  fields.everyWayToHiddenRowsIsNullable,
  fields.everyFieldAgreesWithItsInterface,
  fields.everyFieldHasASource,
  fields.noFieldResolverIsLost,
  derived.everyDerivationUsesWhatItMay,
  derived.noColumnChangesItsKind,
  columns.everyColumnSays,
  columns.everyColumnSaysOneThing,
  columns.everyPersonalKindIsSealed,
  columns.everySealedRecordIsACiphertext,
  proofs.everyPersonIsNamed,
  proofs.everyAudienceIsKnown,
  proofs.everyAudienceIsProvenOnce,
  proofs.onlyRowsHaveProofs,
  proofs.alwaysMeansEveryone,
  roots.everyRootFieldHasAccess,
  roots.accessIsForRootsOnly,
  roots.noReadBeginsInside,
  roots.everyLiveReadIsOfItsContainer,
  roots.noRelationReachesInside,
  lists.everyConnectionHasAList,
  lists.everyRelationFitsItsField,
  lists.everyFieldOfRowsIsARelation,
  lists.everyListHasAnOrder,
  given.everyListArgumentIsDeclared,
  given.noOtherRowFieldTakesArguments,
  given.everyFilterReachesWhatAllMayRead,
  given.everyOrderReachesWhatAllMayRead,
  words.everythingIsDescribed,
  words.noPrivacyDirectiveIsWritten,
];

/** All that is wrong, in the order of the rules; empty for a schema that may start. */
export function refusalsOf(
  schema: GraphQLSchema,
  models: Models,
  entities: readonly ClassType[] = knownEntities(),
): string[] {
  const start = startOf(schema, models, entities);
  return rules.flatMap((rule) => [...rule(start)]);
}

/** @throws StartRefused with every refusal. */
export function refuseToStart(schema: GraphQLSchema, models: Models): void {
  const refusals = refusalsOf(schema, models);
  if (refusals.length > 0) throw new StartRefused(refusals);
}

/** A schema with its models, found fit to start. A `Privacy` is one too. */
export interface Examined {
  readonly schema: GraphQLSchema;
  readonly models: Models;
}

/**
 * What a schema says, without a database or a request, for those who print it.
 * @throws StartRefused with every refusal.
 */
export function examine(schema: GraphQLSchema, policy: Policy): Examined {
  const models = new Models(policy);
  refuseToStart(schema, models);
  return { schema, models };
}
