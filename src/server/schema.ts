import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../market/index.ts';

const refuse = (): never => {
  throw new Error('No event is published: a subscription says what it follows, with follow(…).');
};

/** type-graphql asks for it before it makes a subscription; ours never come to it. */
const noPubSub: PubSub = { publish: refuse, subscribe: refuse };

/** The marketplace's schema as its classes say it; the privacy engine makes it decide. Needs no database. */
export function buildMarketSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [...resolvers] as unknown as NonEmptyArray<new () => object>,
    validate: false,
    pubSub: noPubSub,
  });
}
