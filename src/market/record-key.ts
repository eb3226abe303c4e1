/** The keys of sealed records, in the table that backups leave out. A record and its key are written in one unit of work. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import { kind } from '../policy/index.ts';
import { Holds, type Sealed, type SealedRecord, type WrappedKey } from '../privacy/index.ts';

/** A sealed record's own key, wrapped by an outer key that is not in the database; empty once it was destroyed. */
@Entity()
export class RecordKey {
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  recordId!: string;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bytea' })
  wrapped!: Buffer;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  outerKey!: string;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  destroyedAt: Date | null = null;
}

/** Writes the key of a record that the vault has just sealed, with whatever else this unit of work writes. */
export function keepKey(em: EntityManager, { recordId, wrapped, outerKey }: WrappedKey): void {
  em.persist(em.create(RecordKey, { recordId, wrapped, outerKey, destroyedAt: null }));
}

/**
 * A sealed record with its key, as the vault opens, amends or reseals it; `type` is the class that it was sealed for. A key that was
 * destroyed, or never was, is null.
 */
export async function recordOf<Parts>(
  em: EntityManager,
  type: { readonly name: string },
  id: string,
  sealed: Sealed<Parts>,
): Promise<SealedRecord<Parts>> {
  const key = await em.findOne(RecordKey, { recordId: id, destroyedAt: null });
  return { type: type.name, id, sealed, wrapped: key?.wrapped ?? null, outerKey: key?.outerKey ?? null };
}

/** Destroys keys and with them, for good, what they opened. */
export async function destroyKeys(em: EntityManager, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await em.execute(
    `update record_key set wrapped = '', destroyed_at = noren_now() where record_id in (${recordIds.map(() => '?').join(', ')})
      and destroyed_at is null`,
    [...recordIds],
  );
}
