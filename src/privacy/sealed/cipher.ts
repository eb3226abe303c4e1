/** Authenticated encryption, AES-256-GCM: what is not byte for byte what was sealed, in the place it was sealed for, does not open. */
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/** First byte of all that is sealed, so that another algorithm can follow without guessing. */
const FORMAT = 1;
const HEAD_BYTES = 1 + IV_BYTES;

/** Something sealed was changed, moved to another row, or belongs to another key. It does not say which. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value does not open: it was changed, moved or sealed with another key.');
    this.name = 'SealBroken';
  }
}

/** `place` is not stored: whoever opens must know for which row it was sealed. Result: format ‖ IV ‖ ciphertext ‖ tag. */
export function encrypt(key: Buffer | KeyObject, place: string, plain: Buffer): Buffer {
  return encryptWithIv(key, place, plain, randomBytes(IV_BYTES));
}

/** For an IV that is not random but computed from what is sealed; any other use of a chosen IV breaks the cipher. */
export function encryptWithIv(key: Buffer | KeyObject, place: string, plain: Buffer, iv: Buffer): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  const sealed = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(FORMAT), iv, sealed, cipher.getAuthTag()]);
}

/** A buffer of its own, which the caller may wipe. Throws SealBroken. */
export function decrypt(key: Buffer | KeyObject, place: string, bytes: Buffer): Buffer {
  const end = bytes.length - TAG_BYTES;
  if (end < HEAD_BYTES || bytes[0] !== FORMAT) throw new SealBroken();
  const decipher = createDecipheriv(ALGORITHM, key, ivOf(bytes), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(end));
  const plain = decipher.update(bytes.subarray(HEAD_BYTES, end));
  try {
    decipher.final();
  } catch {
    // Nothing of OpenSSL's own error goes on: it could tell one failure from another.
    plain.fill(0);
    throw new SealBroken();
  }
  return plain;
}

/** The IV that something sealed carries. */
export function ivOf(bytes: Buffer): Buffer {
  return bytes.subarray(1, HEAD_BYTES);
}
