/** The directives under which the printed schema tells its privacy. Never part of the schema that serves. */
import {
  DirectiveLocation as At,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLEnumValueConfigMap,
  type GraphQLSchema,
} from 'graphql';
import { callerTexts, type Policy } from '../words.ts';
import type { Uses } from './uses.ts';

export const OWN_DIRECTIVES = ['holds', 'whose', 'visible', 'access'];

/** An article's id as an enum value: `P6.1` is `P6_1`. */
export function enumName(word: string): string {
  return word.replace(/[^A-Za-z0-9]+/g, '_').replace(/_+$/, '');
}

function enumOf(name: string, description: string, words: Readonly<Record<string, string>>): GraphQLEnumType {
  const values: GraphQLEnumValueConfigMap = {};
  for (const [word, text] of Object.entries(words)) values[enumName(word)] = { description: text };
  return new GraphQLEnumType({ name, description, values });
}

const texts = <T>(words: Readonly<Record<string, T>>, text: (word: T) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [name, text(word)]));

const listOf = (type: GraphQLEnumType): GraphQLNonNull<GraphQLList<GraphQLNonNull<GraphQLEnumType>>> =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

/** The words of the policy as enums; with `told`, those that are used in it alone. */
function enumsOf(policy: Policy, told: readonly Uses[] | undefined) {
  const used = (texts: Readonly<Record<string, string>>, words: (uses: Uses) => readonly string[]) => {
    const among = told && new Set(told.flatMap(words));
    return Object.fromEntries(Object.entries(texts).filter(([word]) => !among || among.has(word)));
  };
  const kinds = texts(policy.kinds, ({ description }) => description);
  const audiences = texts(policy.audiences, ({ description }) => description);
  const articles = texts(policy.articles, ({ title }) => title);
  const callers = Object.fromEntries(callerTexts(policy));
  return {
    Kind: enumOf(
      'Kind',
      'What a value is.',
      used(kinds, ({ holds = [] }) => holds.map(({ kind }) => kind)),
    ),
    Audience: enumOf(
      'Audience',
      'Who a viewer is toward a row.',
      used(audiences, ({ visible }) => visible?.to ?? []),
    ),
    Article: enumOf(
      'Article',
      'The article of the published policy that allows.',
      used(articles, ({ visible }) => visible?.under ?? []),
    ),
    CallerClass: enumOf(
      'CallerClass',
      'What a credential is, before any row is looked at.',
      used(callers, ({ access }) => access?.to ?? []),
    ),
  };
}

/**
 * With the words that are used in `told` alone, where that is given: a schema for some callers names nothing else.
 * @throws Error where an enum's name is taken by a type of the schema.
 */
export function privacyDirectives(schema: GraphQLSchema, policy: Policy, told?: readonly Uses[]): GraphQLDirective[] {
  const enums = enumsOf(policy, told);
  for (const name of Object.keys(enums))
    if (schema.getType(name))
      throw new Error(`${name}: the printed schema has an enum of this name; call the type something else.`);
  // A directive that is used nowhere would be one of enums without values.
  return directivesOf(enums).filter(({ name }) => !told || told.some((uses) => isUsed(uses, name)));
}

function directivesOf({ Kind, Audience, Article, CallerClass }: ReturnType<typeof enumsOf>): GraphQLDirective[] {
  const both = [At.FIELD_DEFINITION, At.OBJECT, At.INTERFACE];
  return [
    new GraphQLDirective({
      name: 'holds',
      description: 'The kind of data that a field holds; on a type, the kind of its rows.',
      locations: both,
      isRepeatable: true,
      args: { kind: { type: new GraphQLNonNull(Kind), description: 'The kind.' } },
    }),
    new GraphQLDirective({
      name: 'whose',
      description: 'The rows are about someone, who is the audience `self` of them.',
      locations: [At.OBJECT],
    }),
    new GraphQLDirective({
      name: 'visible',
      description:
        'Who can see the value, or know of the row, and the articles that allow it, pair by pair; nobody else can.',
      locations: both,
      args: {
        to: { type: listOf(Audience), description: 'The audiences.' },
        under: { type: listOf(Article), description: 'For each audience, the article.' },
      },
    }),
    new GraphQLDirective({
      name: 'access',
      description: 'Who may call the field at all.',
      locations: [At.FIELD_DEFINITION],
      args: { to: { type: listOf(CallerClass), description: 'The caller classes.' } },
    }),
  ];
}

function isUsed(uses: Uses, directive: string): boolean {
  const { holds = [], whose, visible, access } = uses;
  const said = { holds: holds.length > 0, whose: whose !== undefined, visible: !!visible?.to.length, access: !!access };
  return Object.entries(said).some(([name, used]) => used && name === directive);
}
