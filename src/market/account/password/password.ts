import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { BoundedQueue } from './queue.ts';

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;
const PHC = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** Node's pool has four threads that files and name look-ups need too. */
const queue = new BoundedQueue(2, 64);

/** A hash of no password: comparing with it costs what comparing with a member's costs (SC-D2). */
const nobodys = phc(randomBytes(SALT_BYTES), randomBytes(COST.tagLength));

/** A PHC string `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Throws `TooBusy` when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(salt, await derive(password, salt));
}

/**
 * Whether the password is the one the hash was made of. `null` (no such account) and a hash that cannot be read cost
 * the same work and are never right. Throws `TooBusy` when too many wait, before looking at either.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const stored = read(hash);
  const [salt, expected] = stored ?? read(nobodys) ?? [Buffer.alloc(0), Buffer.alloc(0)];
  const same = timingSafeEqual(await derive(password, salt), expected);
  return same && stored !== null;
}

function derive(password: string, nonce: Buffer): Promise<Buffer> {
  // The same password typed on another keyboard may arrive composed otherwise (NIST SP 800-63B).
  const message = password.normalize('NFKC');
  return queue.run(
    () =>
      new Promise((resolve, reject) => {
        argon2('argon2id', { message, nonce, ...COST }, (error, tag) => (error ? reject(error) : resolve(tag)));
      }),
  );
}

function phc(salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function read(hash: string | null): [Buffer, Buffer] | null {
  const [, salt, tag] = PHC.exec(hash ?? '') ?? [];
  return salt && tag ? [Buffer.from(salt, 'base64'), Buffer.from(tag, 'base64')] : null;
}
