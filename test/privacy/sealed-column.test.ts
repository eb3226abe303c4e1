import 'reflect-metadata';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { serialize, Utils, wrap } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM } from '@mikro-orm/postgresql';
import { SealedType } from '../../src/privacy/adapters/mikro-orm.ts';
import { ciphertext, Sealed, SealedValueEscaped } from '../../src/privacy/sealed/sealed.ts';
import { everything, newVault, parts, registration, sealedRow, type Registration } from './sealed-fixture.ts';

@Entity()
class Card {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: SealedType }) contact!: Sealed<Registration>;
  @Property({ type: SealedType, nullable: true }) note!: Sealed<object> | null;
}

const vault = newVault();
const record = sealedRow(vault, { type: 'Card', id: '3f1d9a52-6c1b-4d5e-9f00-1a2b3c4d5e6f' });
const bytes = ciphertext(record.sealed as Sealed<Registration>);
let orm: MikroORM;

beforeAll(() => {
  // No statement is sent: what the ORM would send is read from its unit of work.
  orm = new MikroORM({ dbName: 'unused', entities: [Card], metadataProvider: ReflectMetadataProvider });
});

/** A fresh unit of work with one card in it, as a query would have loaded it. */
function loaded(): { card: Card; changes: () => Record<string, unknown>[] } {
  const em = orm.em.fork();
  // The type asks for what an entity holds; what a driver gives is bytes.
  const contact = Buffer.from(bytes) as unknown as Sealed<Registration>;
  const card = em.map(Card, { id: record.id, contact, note: null });
  const changes = (): Record<string, unknown>[] => {
    em.getUnitOfWork().computeChangeSets();
    return em
      .getUnitOfWork()
      .getChangeSets()
      .map(({ payload }) => payload);
  };
  return { card, changes };
}

describe('an entity holds a sealed record as a column of ciphertext', () => {
  test('the column is bytea', async () => {
    expect(await orm.schema.getCreateSchemaSQL()).toMatch(/"contact" bytea not null, "note" bytea null/);
  });

  test('what is loaded is sealed, and opens', () => {
    const { card } = loaded();
    expect(card.contact instanceof Sealed).toBe(true);
    expect(card.note).toBeNull();
    expect(vault.open({ ...record, sealed: card.contact }, parts, everything)).toEqual(registration);
  });

  test('data that the ORM copies before it writes keeps it whole', () => {
    expect(Utils.copy({ contact: record.sealed }).contact === record.sealed).toBe(true);
  });

  test('what was not touched is not written again, even as another object with the same bytes', () => {
    const { card, changes } = loaded();
    expect(changes()).toEqual([]);
    card.contact = new Sealed(Buffer.from(bytes));
    expect(changes()).toEqual([]);
  });

  test('an amended record is written, as ciphertext', () => {
    const { card, changes } = loaded();
    card.contact = vault.amend<Registration>(record, { phone: '+81312345678' }, { by: 'member', at: 0 });
    const [change] = changes();
    expect(change).toEqual({ contact: ciphertext(card.contact) });
  });

  test('a plain value does not get into the column', () => {
    // The ORM prints its own compiled code when a conversion throws.
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const plain of [registration, '白河', Buffer.from('白河')]) {
      const { card, changes } = loaded();
      card.contact = plain as unknown as Sealed<Registration>;
      expect(changes).toThrow('A sealed column takes a sealed record only');
    }
    expect(JSON.stringify(printed.mock.calls)).not.toMatch(/白河|9012345678/);
    printed.mockRestore();
  });

  test('the entity cannot be made JSON, and inspecting it shows nothing', () => {
    const attempts = [
      (card: Card) => JSON.stringify(card),
      (card: Card) => wrap(card).toPOJO(),
      (card: Card) => wrap(card).toObject(),
      (card: Card) => serialize(card),
      (card: Card) => inspect(card),
    ];
    for (const attempt of attempts) expect(() => attempt(loaded().card)).toThrow(SealedValueEscaped);
  });
});
