import type { Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { JWK } from 'jose';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Derived, Holds, within } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { Partner } from '../partner.ts';

export enum CredentialSort {
  SECRET = 'SECRET',
  KEY = 'KEY',
}

registerEnumType(CredentialSort, {
  name: 'CredentialSort',
  description: 'With what a partner proves who it is.',
  valuesConfig: {
    SECRET: { description: 'A secret, sent with each request for a token.' },
    KEY: { description: 'A key pair; each request for a token is signed (private_key_jwt).' },
  },
});

/** One of the things that a partner can prove itself with; several at once, so that one can take another's place. */
@Entity()
@ObjectType({ description: 'A credential of a partner; what is secret of it is told once, when it is made.' })
export class PartnerCredential {
  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Opaque; `node` does not take it.' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Partner)
  partner!: Rel<Partner>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', nullable: true })
  secretHash: string | null = null;

  /** Public. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'json', nullable: true })
  key: JWK | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => CredentialSort, { description: 'Which sort it is.' })
  @Derived<{ keyId: string | null }>({
    needs: ['keyId'],
    by: ({ keyId }) => (keyId === null ? CredentialSort.SECRET : CredentialSort.KEY),
  })
  readonly sort!: CredentialSort;

  @Holds(kind.PUBLIC)
  @Field(() => String, {
    nullable: true,
    description: 'The key’s `kid`, as signed requests name it; null for a secret.',
  })
  readonly keyId!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Since when.' })
  madeAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked, if it was.' })
  revokedAt: Date | null = null;
}

within(PartnerCredential, () => Partner);
