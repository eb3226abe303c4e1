import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { kind } from '../../../policy/index.ts';
import { Holds } from '../../../privacy/index.ts';
import type { LinkFacts } from '../decisions/decide-link.ts';
import { linkTokenHash, type LinkPurpose } from '../tokens/link-token.ts';
import { Application } from './application.ts';

/** A link that was mailed; its token stands in the mail and nowhere else. */
@Entity()
export class MailedLink {
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'text' })
  tokenHash!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  applicationId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  purpose!: LinkPurpose;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  usedAt: Date | null = null;
}

export interface FoundLink {
  readonly link: MailedLink;
  readonly facts: LinkFacts;
  readonly application: Application;
}

/** The link of a token with what it answers, both locked; null when there is none. */
export async function linkOf(em: EntityManager, token: string): Promise<FoundLink | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const link = await em.findOne(MailedLink, { tokenHash: linkTokenHash(token) }, lock);
  const application = link && (await em.findOne(Application, { id: link.applicationId }, lock));
  if (!link || !application) return null;
  const { purpose, expiresAt, usedAt } = link;
  return { link, application, facts: { purpose, expiresAt: expiresAt.getTime(), usedAt: usedAt?.getTime() ?? null } };
}
