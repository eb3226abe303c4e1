import { audiences, disclosure, type BasisCode, type PurposeName, type Scope } from '../../../policy/index.ts';

/** On which grounds in law, and for which purposes, the published table provides data to partners of a scope. */
export interface Provision {
  readonly bases: ReadonlySet<BasisCode>;
  readonly purposes: ReadonlySet<PurposeName>;
}

export function provisionTo(scope: Scope): Provision {
  const rows = disclosure.filter(({ to }) => audiences[to].classes.includes(`partner:${scope}`));
  return { bases: new Set(rows.map((row) => row.basis)), purposes: new Set(rows.map((row) => row.for)) };
}
