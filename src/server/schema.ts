import { buildSchema, type NonEmptyArray } from 'type-graphql';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../market/index.ts';

/** The marketplace's schema as its classes say it; the privacy engine makes it decide. Needs no database. */
export function buildMarketSchema(): Promise<GraphQLSchema> {
  return buildSchema({ resolvers: [...resolvers] as unknown as NonEmptyArray<new () => object>, validate: false });
}
