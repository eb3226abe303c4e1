import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { catalogue, rulesIn } from './catalogue.ts';
import { Catalogue, CatalogueRule } from './catalogue.words.ts';

@Resolver()
export class CatalogueResolver {
  #rules: ReadonlyMap<string, CatalogueRule> | undefined;

  @Access('staff')
  @Query(() => Catalogue, { description: 'The published policy as it runs, for internal tools.' })
  catalogue(): Catalogue {
    return catalogue;
  }

  @Access('staff')
  @Query(() => [CatalogueRule], {
    description:
      'What is said of each element of the whole schema, whoever it is for; of a type and its fields where `of` names one.',
  })
  catalogueRules(
    @Ctx() { market }: MarketContext,
    @Arg('of', () => String, { nullable: true, description: 'A type: `Trade`; or one element: `Trade.price`.' })
    of?: string | null,
  ): readonly CatalogueRule[] {
    this.#rules ??= rulesIn(market.rules());
    const rules = [...this.#rules.values()];
    return of == null ? rules : rules.filter(({ coordinate }) => coordinate === of || coordinate.startsWith(`${of}.`));
  }
}
