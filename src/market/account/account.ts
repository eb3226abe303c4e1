import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { kind } from '../../policy/index.ts';
import { blindIndex, Holds, type Keyring } from '../../privacy/index.ts';
import { emailForIndex } from './email.ts';

/** Who can sign in: an e-mail address that its mailbox confirmed, found by its index, and a password. */
@Entity()
export class Account {
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bytea' })
  emailIndex!: Buffer;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  passwordHash!: string;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  emailConfirmedAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  createdAt!: Date;
}

/** By which an account is found again; `email` as `readEmail` gives it. */
export function indexOfEmail(keyring: Keyring, email: string): Buffer {
  return blindIndex(keyring, 'account.email', emailForIndex(email));
}
