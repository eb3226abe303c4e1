/** What the engine knows of MikroORM: how a sealed record stands in a column. */
import { Type, type EntityProperty, type Platform } from '@mikro-orm/core';
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
