import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import type { Language } from '../../context.ts';

export type ApplicationPurpose = 'REGISTER' | 'CHANGE_EMAIL' | 'RESET_PASSWORD';

/** What a registration becomes besides its sealed details. */
export interface Registers {
  readonly nickname: string;
  readonly type: string;
  readonly passwordHash: string;
  readonly formVersion: string;
  readonly purposes: readonly string[];
}

/** The address that is asked; with a registration, all else that was entered. */
export interface ApplicationDetails {
  readonly email: string;
}

/**
 * What waits for the answer of a mailbox. A row is written whether the address is known or not, so that the request does the
 * same work and gives the same answer for both; only the letter tells the truth (SC-C5).
 */
@Entity()
export class Application {
  /** Becomes the member's id when a registration is confirmed. */
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  purpose!: ApplicationPurpose;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bytea' })
  emailIndex!: Buffer;

  @Seals({
    name: kind.NAME,
    email: kind.EMAIL,
    address: kind.ADDRESS,
    phone: kind.PHONE,
    occupation: kind.OCCUPATION,
    birthDate: kind.BIRTH_DATE,
    gender: kind.GENDER,
    companyName: kind.COMPANY_NAME,
    representative: kind.REPRESENTATIVE,
    contactPerson: kind.CONTACT_PERSON,
  })
  @Property({ type: SealedType })
  details!: Sealed<ApplicationDetails>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  language!: Language;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  madeAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  /** Whose address is to change; null for the others. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  accountId: string | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'json', nullable: true })
  registers: Registers | null = null;

  /** Of a registration: the idempotency key and what was sent with it, as keyed digests. */
  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bytea', nullable: true })
  requestKey: Buffer | null = null;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bytea', nullable: true })
  requestDigest: Buffer | null = null;
}

export interface ApplicationFacts {
  /** The member it is about, or who would become one by it. */
  readonly subjectId: string;
  /** Whether a letter is being sent because of it, at this moment. */
  readonly sending: boolean;
}

whose<ApplicationFacts>(Application, (application) => application.subjectId);
prove<ApplicationFacts>(Application, { mailRelay: ({ sending }) => sending });
