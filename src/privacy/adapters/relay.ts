/** Relay's connection types, worded once for every list. */
import 'reflect-metadata'; // the decorators below need it, whoever loads this first
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Carries } from '../statements.ts';
import { COUNTED_MOST, PAGE_DEFAULT, PAGE_MOST } from '../reading/window.ts';
import type { ClassType } from './type-graphql.ts';

@Carries()
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether rows stand before this page.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first row, for `before`; opaque.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the last row, for `after`; opaque.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Rows from the start or after \`after\`: 1 to ${PAGE_MOST}, ${PAGE_DEFAULT} when left out.`,
  })
  first?: number;
  @Field(() => String, { nullable: true, description: 'The cursor to go on after.' })
  after?: string;
  @Field(() => Int, { nullable: true, description: `Rows from the end or before \`before\`: 1 to ${PAGE_MOST}.` })
  last?: number;
  @Field(() => String, { nullable: true, description: 'The cursor to go back from.' })
  before?: string;
}

const COUNT = `How many rows the whole list has that you may know of; ${COUNTED_MOST} stands for ${COUNTED_MOST} or more.`;

/** The connection type of a list of `node`, with `totalCount` where counting is worth its cost. */
export function connectionOf(node: ClassType, { counted = false } = {}): ClassType {
  const { name } = node;
  const edge = { [`${name}Edge`]: class {} }[`${name}Edge`] as ClassType;
  Field(() => node, { description: `The ${name} itself.` })(edge.prototype, 'node');
  Field(() => String, { description: 'Where the row stands in the list; opaque.' })(edge.prototype, 'cursor');
  ObjectType(`${name}Edge`, { description: `A ${name} in its place in a list.` })(edge);
  const connection = { [`${name}Connection`]: class {} }[`${name}Connection`] as ClassType;
  Field(() => [edge], { description: 'The rows of this page.' })(connection.prototype, 'edges');
  Field(() => PageInfo, { description: 'Where this page stands.' })(connection.prototype, 'pageInfo');
  if (counted) Field(() => Int, { description: COUNT })(connection.prototype, 'totalCount');
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })(connection);
  for (const carrier of [edge, connection]) Carries()(carrier);
  return connection;
}
