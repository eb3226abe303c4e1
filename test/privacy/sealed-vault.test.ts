import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decrypt, encrypt, SealBroken } from '../../src/privacy/sealed/cipher.ts';
import { Keyring, OuterKeyUnknown, type Keys } from '../../src/privacy/sealed/keyring.ts';
import { ciphertext, Sealed } from '../../src/privacy/sealed/sealed.ts';
import { KeyDestroyed, Vault, type SealedRecord } from '../../src/privacy/sealed/vault.ts';
import { everything, kind, maskOf, newKey, newKeys, newName, newVault } from './sealed-fixture.ts';
import { parts, registration, row, sealedRow, signUp, type Registration } from './sealed-fixture.ts';

const bytesOf = (record: SealedRecord<unknown>): Buffer =>
  record.sealed instanceof Sealed ? ciphertext(record.sealed) : record.sealed;
/** The same bytes with one bit of one byte turned. */
function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

describe('a sealed record opens only with a mask', () => {
  const vault = newVault();
  const record = sealedRow(vault);

  test('exactly the parts whose kinds are in the mask come out, whatever the mask', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: everything }), (mask) => {
        const shown = parts.filter((part) => (part.kind.bit & mask) !== 0).map(({ part }) => part);
        const expected = Object.fromEntries(Object.entries(registration).filter(([part]) => shown.includes(part)));
        expect(vault.open(record, parts, mask)).toEqual(expected);
        expect(vault.provenance(record, parts, mask).map(({ part }) => part)).toEqual(shown);
      }),
    );
  });

  test('an empty mask opens nothing, not even to find the key destroyed', () => {
    expect(vault.open({ ...record, wrapped: null, outerKey: null }, parts, 0)).toEqual({});
  });

  test('a part of a kind without a bit never opens', () => {
    expect(vault.open(record, [{ part: 'name', kind: kind.PUBLIC }], everything)).toEqual({});
  });

  test('a part that the record does not have is null, and so is one with the name of what every object has', () => {
    const asked = ['fax', 'constructor'].map((part) => ({ part, kind: kind.NAME }));
    expect(vault.open(record, asked, everything)).toEqual({ fax: null, constructor: null });
    expect(vault.provenance(record, asked, everything)).toEqual([]);
  });

  test('the bytes that the database gives open as the record does', () => {
    expect(vault.open({ ...record, sealed: bytesOf(record) }, parts, everything)).toEqual(registration);
  });
});

describe('what stands in the database tells nothing', () => {
  test('no value and no part’s name stands in it, and equal records have different ciphertexts', () => {
    const vault = newVault();
    const name = newName();
    const [one, two] = [bytesOf(sealedRow(vault, name)), bytesOf(sealedRow(vault, name))];
    expect(one.equals(two)).toBe(false);
    for (const word of ['白河', '9012345678', '千代田', 'name', 'phone']) expect(one.includes(word)).toBe(false);
  });

  test('a name longer by one letter does not make a longer ciphertext', () => {
    const vault = newVault();
    const lengths = ['林', '佐々木', '小比類巻'].map(
      (name) => ciphertext(vault.seal(newName(), { name }, signUp).sealed).length,
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('a sealed record that was changed or moved does not open', () => {
  const vault = newVault();
  const record = sealedRow(vault);
  const open = (changed: Partial<SealedRecord<Registration>>) => () =>
    vault.open({ ...record, ...changed }, parts, everything);

  test('any byte of it, or of its key, turned', () => {
    const sealed = bytesOf(record);
    const wrapped = record.wrapped as Buffer;
    sealed.forEach((_, at) => expect(open({ sealed: turned(sealed, at) })).toThrow(SealBroken));
    wrapped.forEach((_, at) => expect(open({ wrapped: turned(wrapped, at) })).toThrow(SealBroken));
  });

  test('shortened or empty', () => {
    const sealed = bytesOf(record);
    for (const length of [0, 1, 12, 28, 29, sealed.length - 1]) {
      expect(open({ sealed: sealed.subarray(0, length) })).toThrow(SealBroken);
    }
  });

  test('in another row of its type, in a row of another type, with or without its key', () => {
    const other = sealedRow(vault);
    expect(open({ id: other.id })).toThrow(SealBroken);
    expect(open({ id: other.id, wrapped: other.wrapped })).toThrow(SealBroken);
    expect(open({ type: 'ContactCard' })).toThrow(SealBroken);
    expect(open({ wrapped: other.wrapped })).toThrow(SealBroken);
  });

  test('the error tells nothing of record, key or cause', () => {
    const error = caught(open({ type: 'ContactCard' }));
    expect(error).toBeInstanceOf(SealBroken);
    expect(Object.getOwnPropertyNames(error).sort()).toEqual(['message', 'name', 'stack']);
    expect(error.message).not.toContain(record.id);
  });
});

describe('one key for one row', () => {
  const keyring = new Keyring(newKeys());
  const vault = new Vault(keyring);
  const outer = keyring.outer('spring');
  const keyOf = ({ id, wrapped }: SealedRecord<unknown>): Buffer => decrypt(outer, `key\0${id}`, wrapped as Buffer);

  test('no two records have the same', () => {
    expect(keyOf(sealedRow(vault))).not.toEqual(keyOf(sealedRow(vault)));
  });

  test('a wrapped key is not rewrapped for another row', () => {
    const { wrappedKey } = vault.seal(newName(), registration, signUp);
    const moved = { ...wrappedKey, recordId: newName().id };
    const after = new Vault(
      new Keyring({
        ...newKeys(),
        outerKeys: [
          { id: 'x', key: newKey() },
          { id: 'spring', key: outer },
        ],
      }),
    );
    expect(() => after.rewrap(moved)).toThrow(SealBroken);
  });

  test('a record does not open in another row even for one who could wrap its key for that row', () => {
    const record = sealedRow(vault);
    const { id } = newName();
    const wrapped = encrypt(outer, `key\0${id}`, keyOf(record));
    expect(() => vault.open({ ...record, id, wrapped }, parts, everything)).toThrow(SealBroken);
  });
});

describe('withdrawal destroys one key', () => {
  const vault = newVault();
  const record = { ...sealedRow(vault), wrapped: null, outerKey: null };

  test('then opening, copying and amending say so and nothing else', () => {
    const copy = { parts: { name: { part: 'name', kind: kind.NAME } }, mask: everything };
    const attempts = [
      () => vault.open(record, parts, everything),
      () => vault.provenance(record, parts, everything),
      () => vault.reseal<{ name: string }>(record, newName('ContactCard'), copy, signUp),
      () => vault.amend(record, { name: '林' }, signUp),
    ];
    for (const attempt of attempts) expect(caught(attempt)).toEqual(new KeyDestroyed());
    expect(new KeyDestroyed().message).toBe('The key of a sealed record was destroyed.');
  });

  test('and a page shows a record without values', () => {
    const shown = vault.openOrNothing(record, parts, maskOf(kind.NAME, kind.PHONE));
    expect(shown).toEqual({ name: null, phone: null });
  });

  test('a page does not show a broken record as an empty one', () => {
    const broken = { ...sealedRow(vault), type: 'ContactCard' };
    expect(() => vault.openOrNothing(broken, parts, everything)).toThrow(SealBroken);
  });
});

describe('each value knows its source and date (P6 note)', () => {
  const vault = newVault();
  const corrected = { by: 'correction', at: Date.UTC(2026, 8, 2) };

  test('an amended value has its own, the others keep theirs; key and row stay, the ciphertext does not', () => {
    const record = sealedRow(vault);
    const amended = { ...record, sealed: vault.amend(record, { phone: '+81312345678' }, corrected) };
    expect(vault.open(amended, parts, everything)).toEqual({ ...registration, phone: '+81312345678' });
    const sources = vault.provenance(amended, parts, maskOf(kind.NAME, kind.PHONE));
    expect(sources).toEqual([
      { part: 'name', source: signUp, via: null },
      { part: 'phone', source: corrected, via: null },
    ]);
    expect(vault.open(record, parts, maskOf(kind.PHONE))).toEqual({ phone: registration.phone });
  });

  test('every amendment has an IV of its own, even one that changes nothing', () => {
    const record = sealedRow(vault);
    const ivs = Array.from({ length: 20 }, () => ciphertext(vault.amend(record, {}, corrected)).toString('hex', 1, 13));
    expect(new Set([...ivs, bytesOf(record).toString('hex', 1, 13)]).size).toBe(21);
  });

  test('null empties a part, and the emptying has a source', () => {
    const record = sealedRow(vault) as SealedRecord<{ occupation: string | null }>;
    const emptied = { ...record, sealed: vault.amend(record, { occupation: null }, corrected) };
    expect(vault.open(emptied, parts, maskOf(kind.OCCUPATION))).toEqual({ occupation: null });
    expect(vault.provenance(emptied, parts, maskOf(kind.OCCUPATION))[0]?.source).toEqual(corrected);
  });
});

describe('a contact card takes its values from the registration', () => {
  const vault = newVault();
  const member = sealedRow(vault);
  const copied = { by: 'trade', at: Date.UTC(2026, 9, 9) };
  const copy = {
    parts: { contactName: { part: 'name', kind: kind.NAME }, phone: { part: 'phone', kind: kind.PHONE } },
    mask: maskOf(kind.NAME, kind.ADDRESS),
  };
  const cardParts = [
    { part: 'contactName', kind: kind.NAME },
    { part: 'phone', kind: kind.PHONE },
  ];
  const name = newName('ContactCard');
  const card = row(name, vault.reseal<{ contactName: string; phone: string }>(member, name, copy, copied));

  test('only those asked for whose kind is in the mask', () => {
    expect(vault.open(card, cardParts, everything)).toEqual({ contactName: registration.name, phone: null });
  });

  test('under a key of its own, which neither opens the registration nor ends with it', () => {
    expect(() => vault.open({ ...card, wrapped: member.wrapped }, cardParts, everything)).toThrow(SealBroken);
    expect(() => vault.open({ ...member, wrapped: card.wrapped }, parts, everything)).toThrow(SealBroken);
  });

  test('each keeps its first source and date, and says by what it came, through a second copy too', () => {
    const again = newName('ContactCard');
    const later = { by: 'trade', at: copied.at + 1 };
    const order = { parts: { contactName: { part: 'contactName', kind: kind.NAME } }, mask: everything };
    const second = row(again, vault.reseal<{ contactName: string }>(card, again, order, later));
    expect(vault.provenance(card, cardParts, everything)).toEqual([
      { part: 'contactName', source: signUp, via: copied },
    ]);
    expect(vault.provenance(second, cardParts, everything)).toEqual([
      { part: 'contactName', source: signUp, via: later },
    ]);
  });
});

describe('the outer key rotates without a record being rewritten', () => {
  const old = newKeys();
  const autumn = { id: 'autumn', key: newKey() };
  const rotated = { ...old, outerKeys: [autumn, ...old.outerKeys] };
  const onlyNew = { ...old, outerKeys: [autumn] };
  const vaultWith = (keys: Keys): Vault => new Vault(new Keyring(keys));
  const name = newName();
  const made = vaultWith(old).seal(name, registration, signUp);

  test('a record under the old key opens while the old key is given, and not after', () => {
    expect(vaultWith(rotated).open(row(name, made), parts, everything)).toEqual(registration);
    expect(() => vaultWith(onlyNew).open(row(name, made), parts, everything)).toThrow(OuterKeyUnknown);
  });

  test('rewrapped, its unchanged ciphertext opens without the old key', () => {
    const wrappedKey = vaultWith(rotated).rewrap(made.wrappedKey);
    expect(wrappedKey.outerKey).toBe('autumn');
    expect(vaultWith(onlyNew).open(row(name, { ...made, wrappedKey }), parts, everything)).toEqual(registration);
    expect(vaultWith(rotated).rewrap(wrappedKey)).toBe(wrappedKey);
  });

  test('another key under the same id does not open it', () => {
    const other = { ...old, outerKeys: [{ id: 'spring', key: newKey() }] };
    expect(() => vaultWith(other).open(row(name, made), parts, everything)).toThrow(SealBroken);
  });
});

function caught(attempt: () => unknown): Error {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it did not throw');
}
