import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { policy } from '../../policy/index.ts';
import { Access, explain, rootExplained, type PrivacyContext } from '../../privacy/index.ts';
import { explanationOf } from './explain.ts';
import { Explanation } from './explanation.ts';

const anyRow = rootExplained('Node');

/**
 * Why is this null for me? Noninterference holds, since the answer follows from the published policy, the caller's own schema and what
 * the row was decided on for this viewer: facts of their own relation to it, and states that everyone on their side sees. `applies`
 * false next to a right that someone else can stop (an affiliate's, once the member stopped provision) says what the null beside it says
 * already; what was stopped so that the row is gone is answered like what never was.
 */
@Resolver()
export class ExplainResolver {
  @Access('visitor', 'member', 'partner', 'staff')
  @Query(() => Explanation, {
    nullable: true,
    description:
      'Why you see what you see of anything with an id: for each field that can be null because of who asks, whether it is open to you, and on which grounds of the published policy it could be. It tells nothing of what is stored, nor of anyone else, and is no look that is recorded. Null when there is nothing that you may know of.',
  })
  async explain(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('fields', () => [String], {
      nullable: true,
      description:
        'Of which fields, by name (`phone`) or schema coordinate (`ContactCard.phone`); others that the row does not have say nothing. All that can be null because of who asks, where left out.',
    })
    fields?: readonly string[] | null,
  ): Promise<Explanation | null> {
    const row = await explain(context, info, anyRow, { id, policy, fields });
    return row && explanationOf(id, row);
  }
}
