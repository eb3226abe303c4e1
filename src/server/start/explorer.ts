/** The explorer beside the API, with the policy's words to read its answers by. */
import type { FastifyInstance } from 'fastify';
import { explorerRoutes, type Persona, type PolicyWords, type PreparedQuery } from '../../pages/explorer.ts';
import { articles, audiences, policy } from '../../policy/index.ts';

export interface Showing {
  readonly queries: readonly PreparedQuery[];
  /** Given for the demo only: everyone may then ask as any of them. */
  readonly personas?: (() => Promise<readonly Persona[]>) | undefined;
}

export function showExplorer(http: FastifyInstance, { queries, personas }: Showing): void {
  const none = (): readonly Persona[] => [];
  explorerRoutes(http, { queries, policy: policyWords(), personas: personas ?? none, demo: personas !== undefined });
}

function policyWords(): PolicyWords {
  const described = (entries: readonly (readonly [string, string])[]) =>
    Object.fromEntries(entries.map(([name, description]) => [name, { description }]));
  return {
    articles: Object.fromEntries(
      Object.entries(articles).map(([id, { title, ja }]) => [id, { title: { en: title, ja } }]),
    ),
    kinds: described(Object.entries(policy.kinds).map(([name, { description }]) => [name, description])),
    audiences: described(Object.entries(audiences).map(([name, { description }]) => [name, description])),
  };
}
