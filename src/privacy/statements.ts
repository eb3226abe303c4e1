/**
 * What the classes say of themselves: what each field holds, whose a row is, who its viewers are. Said once, at import;
 * read once, at start.
 */

import { Field, type ClassType, type FieldOptions, type ReturnTypeFunc } from './adapters/type-graphql.ts';
import type { Kind } from './words.ts';
import type { Tickets } from './ticket.ts';
import type { Viewer } from './deciding/viewer.ts';

/** What a proof may rely on besides the row: the database's clock at the time of reading, as epoch milliseconds. */
export interface Moment {
  readonly now: number;
}

/** True admits to all the table allows; a set of kinds admits to those of them; anything else admits to nothing. */
export type Proven = boolean | ReadonlySet<Kind> | undefined;
export type Proof<Facts> = (facts: Facts, viewer: Viewer, moment: Moment) => Proven;

/** The proof of an audience that everyone belongs to, whatever the row: its kinds need no check on this type. */
export const always: Proof<unknown> = () => true;

export interface Owner<Facts> {
  /** The id of the one the row's data is about. */
  readonly subject: (facts: Facts) => string | null;
  /** What the ledger says the row was shown for, such as the trade: `trade:<id>`. */
  readonly reference?: (facts: Facts) => string;
}

/** What a computed field may use besides its row. */
export interface Means {
  readonly tickets: Tickets;
  /** That words are asked for in, by its two letters. */
  readonly language: string;
  /** What it is asked with. */
  readonly args: never;
}

/** How a computed field is made: from the row's own public columns and what it is asked with, never from a secret. */
export interface Derivation<Row> {
  readonly needs: readonly string[];
  readonly by: (row: Row, viewer: Viewer, moment: Moment, means: Means) => unknown;
}

export interface SealedPart {
  readonly part: string;
  readonly kind: Kind;
}

/** All that one class has said. */
export interface TypeStatement {
  readonly target: ClassType;
  readonly name: string;
  /** The kinds of the row itself; seeing any of them is seeing that the row is there. */
  rowKinds: Kind[];
  /** Rows of this type are reached only inside a row of that type, and are seen with it. */
  within: (() => ClassType) | undefined;
  /** Fields and columns that hold something. A second statement for the same name is kept, to be refused. */
  holds: Map<string, Kind[]>;
  seals: Map<string, SealedPart[]>;
  /** The type that a record was sealed for, where it is another's that is shown here. */
  sealedFor: Map<string, string>;
  derived: Map<string, Derivation<never>>;
  owner: Owner<never> | undefined;
  proofs: Map<string, Proof<never>>;
  /** By audience, what its seeing hangs on. */
  rests: Map<string, Rests<never>>;
  /** Audiences that were proven twice, to be refused. */
  provenTwice: string[];
}

const byClass = new Map<ClassType, TypeStatement>();

export function statementOf(target: ClassType): TypeStatement {
  let statement = byClass.get(target);
  if (!statement) {
    statement = {
      target,
      name: target.name,
      rowKinds: [],
      within: undefined,
      holds: new Map(),
      seals: new Map(),
      sealedFor: new Map(),
      derived: new Map(),
      owner: undefined,
      proofs: new Map(),
      rests: new Map(),
      provenTwice: [],
    };
    byClass.set(target, statement);
  }
  return statement;
}

export function allStatements(): TypeStatement[] {
  return [...byClass.values()];
}

type AnyDecorator = (target: object, property?: string | symbol) => void;

/**
 * On a field or column: the kind of data it holds. On a class: the kinds of its rows; a viewer who may see one of them may
 * know that the row is there (`PUBLIC`: anyone may).
 */
export function Holds(...kinds: [Kind, ...Kind[]]): AnyDecorator {
  return (target, property) => {
    if (property === undefined) {
      statementOf(target as ClassType).rowKinds.push(...kinds);
      return;
    }
    const { holds } = statementOf(target.constructor as ClassType);
    holds.set(String(property), [...(holds.get(String(property)) ?? []), ...kinds]);
  };
}

/** How a part of a sealed record looks in the schema where it is more than a text. */
export interface PartWords {
  readonly kind: Kind;
  readonly type?: ReturnTypeFunc;
  readonly description?: string;
}

/**
 * A sealed record: its parts are encrypted together in one column under a key of their own, and each is a nullable field of
 * this type that holds its kind. A type that shows the records of another one names that as `of`; its rows then have that one's ids.
 */
export function Seals(
  parts: Readonly<Record<string, Kind | PartWords>>,
  of?: { readonly name: string },
): PropertyDecorator {
  return (prototype, property) => {
    const statement = statementOf(prototype.constructor as ClassType);
    const sealed: SealedPart[] = [];
    for (const [part, words] of Object.entries(parts)) {
      const { kind, type = () => String, description }: PartWords = 'kind' in words ? words : { kind: words };
      const options: FieldOptions = { nullable: true, description: description ?? kind.description };
      Field(type, options)(prototype, part);
      statement.holds.set(part, [...(statement.holds.get(part) ?? []), kind]);
      sealed.push({ part, kind });
    }
    statement.seals.set(String(property), sealed);
    if (of) statement.sealedFor.set(String(property), of.name);
  };
}

/** What is sealed together in a type's column, for acts that open a record by a decision of their own. */
export function sealedParts(target: ClassType, property: string): readonly SealedPart[] {
  return statementOf(target).seals.get(property) ?? [];
}

/** A field computed from other public columns of its row; they are fetched when it is asked for. */
export function Derived<Row>(derivation: Derivation<Row>): PropertyDecorator {
  return (prototype, property) => {
    statementOf(prototype.constructor as ClassType).derived.set(String(property), derivation);
  };
}

/** Whose data the rows of a type are. The audience `self` and the ledger's subject follow from it. */
export function whose<Facts>(
  target: ClassType,
  subject: Owner<Facts>['subject'],
  reference?: Owner<Facts>['reference'],
): void {
  statementOf(target).owner = reference ? { subject, reference } : { subject };
}

/** Who is who to a row of this type: one proof for each audience. */
export function prove<Facts>(target: ClassType, proofs: Readonly<Record<string, Proof<Facts>>>): void {
  const statement = statementOf(target);
  for (const [audience, proof] of Object.entries(proofs)) {
    if (statement.proofs.has(audience)) statement.provenTwice.push(audience);
    statement.proofs.set(audience, proof);
  }
}

/** What an audience's seeing of a row hangs on, for the ledger. */
export interface Rests<Facts> {
  /** The rights that can be stopped: the record is not written, and so nothing answered, once one of them has ended. */
  readonly on?: (facts: Facts) => readonly string[];
  /** What it is shown for, such as `case:<id>`, where that is not what the type says of all its audiences. */
  readonly reference?: (facts: Facts) => string;
}

/** On which rights an audience sees rows of this type, and what for; said beside its proof. */
export function restsOn<Facts>(target: ClassType, rests: Readonly<Record<string, Rests<Facts>>>): void {
  const statement = statementOf(target);
  for (const [audience, one] of Object.entries(rests)) statement.rests.set(audience, one);
}

/** Rows that have no life of their own: reached only from a row of `container`, and seen by whoever sees that one. */
export function within(target: ClassType, container: () => ClassType): void {
  statementOf(target).within = container;
}

/** On a class whose fields all are what anyone may know who holds it: payloads, edges, page marks, value objects. */
export const carriers = new Set<ClassType>();
export function Carries(): ClassDecorator {
  return (target) => {
    carriers.add(target as unknown as ClassType);
  };
}
