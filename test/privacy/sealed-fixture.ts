/** A member's registration as the tests of sealed values use it. All of it is invented. */
import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { giveBits, type Kind } from '../../src/privacy/words.ts';
import type { SealedPart } from '../../src/privacy/statements.ts';
import { Keyring, type Keys } from '../../src/privacy/sealed/keyring.ts';
import { Vault, type NewRecord, type RecordName, type SealedRecord } from '../../src/privacy/sealed/vault.ts';

export const newKey = (): KeyObject => createSecretKey(randomBytes(32));
export const newKeys = (): Keys => ({ outerKeys: [{ id: 'spring', key: newKey() }], serviceKey: newKey() });

const personal = { sort: 'personal', description: 'invented' } as const;
export const kind = giveBits({
  NAME: personal,
  PHONE: personal,
  ADDRESS: personal,
  OCCUPATION: personal,
  PUBLIC: { sort: 'public', description: 'for all' },
});

export const registration = {
  name: '白河 千鶴',
  phone: '+819012345678',
  address: { postalCode: '1000001', prefecture: '東京都', line: '千代田一丁目' },
  occupation: '指物師',
};
export type Registration = typeof registration;
export const parts: readonly SealedPart[] = [
  { part: 'name', kind: kind.NAME },
  { part: 'phone', kind: kind.PHONE },
  { part: 'address', kind: kind.ADDRESS },
  { part: 'occupation', kind: kind.OCCUPATION },
];
export const maskOf = (...kinds: Kind[]): number => kinds.reduce((mask, { bit }) => mask | bit, 0);
export const everything = maskOf(...Object.values(kind));

export const signUp = { by: 'registration', at: Date.UTC(2026, 3, 1) };
export const newName = (type = 'Member'): RecordName => ({ type, id: randomUUID() });
export const newVault = (): Vault => new Vault(new Keyring(newKeys()));

/** The row as the database would give it. */
export function row<P>(name: RecordName, { sealed, wrappedKey: { wrapped, outerKey } }: NewRecord<P>): SealedRecord<P> {
  return { ...name, sealed, wrapped, outerKey };
}
export function sealedRow(vault: Vault, name = newName()): SealedRecord<Registration> {
  return row(name, vault.seal(name, registration, signUp));
}
