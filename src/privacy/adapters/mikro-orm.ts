/** What the engine knows of MikroORM: how a sealed record stands in a column, and which columns an entity has. */
import {
  MetadataStorage,
  ReferenceKind,
  Type,
  type EntityMetadata,
  type EntityProperty,
  type Platform,
} from '@mikro-orm/core';
import type { ClassType } from './type-graphql.ts';
import { ciphertext, Sealed, SealedValueEscaped } from '../sealed/sealed.ts';

/**
 * `@Property({ type: SealedType }) contact!: Sealed<Contact>`: a bytea of ciphertext. Anything else than a sealed record is refused
 * on the way in, so that no plain value gets into the column; to serialise the entity throws.
 */
export class SealedType extends Type<Sealed<unknown> | null, Buffer | null> {
  override convertToDatabaseValue(value: Sealed<unknown> | null | undefined): Buffer | null {
    if (value === null || value === undefined) return null;
    if (!(value instanceof Sealed))
      throw new TypeError('A sealed column takes a sealed record only; make one with the vault.');
    return ciphertext(value);
  }

  override convertToJSValue(value: Buffer | null | undefined): Sealed<unknown> | null {
    return value ? new Sealed(value) : null;
  }

  override getColumnType(_property: EntityProperty, platform: Platform): string {
    return platform.getBlobDeclarationSQL();
  }

  /** Changed means: other ciphertext. */
  override compareAsType(): string {
    return 'buffer';
  }

  /** The driver's bytes are already what `convertToDatabaseValue` gives. */
  override ensureComparable(): boolean {
    return false;
  }

  override toJSON(): never {
    throw new SealedValueEscaped('a sealed record');
  }
}

/** A property that the database keeps in a column of its own. */
export interface Column {
  readonly name: string;
  readonly entity: ClassType;
  /** The class that declares it: the entity, or one that it extends. */
  readonly owner: ClassType;
  readonly sealed: boolean;
}

const BESIDE: readonly unknown[] = [ReferenceKind.ONE_TO_MANY];

function isMapped(property: EntityProperty): boolean {
  const elsewhere = property.kind === ReferenceKind.ONE_TO_ONE && (property.mappedBy as unknown) !== undefined;
  return property.persist !== false && !property.formula && !BESIDE.includes(property.kind) && !elsewhere;
}

/** What the decorators of one class alone have noted; undefined for a class without any. */
function notedOn(target: object): EntityMetadata | undefined {
  return Object.hasOwn(target, MetadataStorage.META_SYMBOL)
    ? (target as Record<symbol, EntityMetadata>)[MetadataStorage.META_SYMBOL]
    : undefined;
}

/** The columns of an entity, primary keys and relations included, with those it inherits. */
export function mappedColumns(entity: ClassType): Column[] {
  const columns: Column[] = [];
  for (let owner: object = entity; owner !== Function.prototype; owner = Object.getPrototypeOf(owner) as object)
    for (const property of Object.values<EntityProperty>(notedOn(owner)?.properties ?? {}))
      if (isMapped(property))
        columns.push({
          name: property.name,
          entity,
          owner: owner as ClassType,
          sealed: (property.type as unknown) === SealedType,
        });
  return columns;
}

/** Every entity and embeddable that a decorator has stated in this process, whether a schema shows it or not. */
export function knownEntities(): ClassType[] {
  const noted = Object.values<EntityMetadata>(MetadataStorage.getMetadata());
  return noted.map((metadata) => metadata.class as ClassType | undefined).filter((target) => target !== undefined);
}
