/** The policy and the rules of the schema, put into the catalogue's words: once, since nothing of them changes while the server runs. */
import {
  articles,
  audiences,
  bases,
  callers,
  collectedFor,
  disclosure,
  kind,
  periods,
  POLICY_VERSION,
  purposes,
  releases,
  type ArticleId,
  type CallerClass,
  type Release,
} from '../../policy/index.ts';
import type { Uses } from '../../privacy/index.ts';
import type { Catalogue, CatalogueRule } from './catalogue.words.ts';

const named = <T extends object>(words: Readonly<Record<string, T>>) =>
  Object.entries(words).map(([name, word]) => ({ name, ...word }));

export const catalogue: Catalogue = {
  version: POLICY_VERSION,
  articles: Object.keys(articles).map((id) => ({ id, ...articles[id as ArticleId] })), // its own key
  purposes: named(purposes).map(({ name, description }) => ({ name, description, kinds: kindsFor(name) })),
  kinds: named(kind),
  audiences: named(audiences).map(({ classes, ...words }) => ({ ...words, callers: classes })),
  callers: Object.keys(callers).flatMap((name) => callersOf(name as CallerClass)), // its own key
  disclosures: disclosure.map(({ of, for: purpose, basis, ...row }) => {
    const { legalRecord, keepDays } = bases[basis];
    return { ...row, kinds: of, purpose, basis, legalRecord, keepDays };
  }),
  periods: named(periods).map(({ versions, ...words }) => ({
    ...words,
    versions: versions.map(({ from, value }) => ({ from: new Date(from), value })),
  })),
  releases: Object.entries<Release>(releases).map(([id, { rule = null, ...words }]) => ({ id, rule, ...words })),
};

function kindsFor(purpose: string): string[] {
  return Object.entries<readonly string[]>(collectedFor)
    .filter(([, purposesOf]) => purposesOf.includes(purpose))
    .map(([name]) => name);
}

function callersOf(name: CallerClass): { name: string; description: string }[] {
  const { description, powers } = callers[name];
  const ofPowers = Object.entries(powers).map(([power, text]) => ({ name: `${name}:${power}`, description: text }));
  return [{ name, description }, ...ofPowers];
}

/** Every rule by its schema coordinate. */
export function rulesIn(uses: ReadonlyMap<string, Uses>): Map<string, CatalogueRule> {
  return new Map([...uses].map(([coordinate, said]) => [coordinate, ruleOf(coordinate, said)]));
}

function ruleOf(coordinate: string, { holds = [], whose, visible, access }: Uses): CatalogueRule {
  return {
    coordinate,
    kinds: holds.map((one) => one.kind),
    whose: whose !== undefined,
    visible: visible?.to.map((to, index) => ({ to, under: visible.under[index] ?? '' })) ?? null,
    access: access?.to ?? null,
  };
}
