import { LockMode } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { EntityManager } from '@mikro-orm/postgresql';
import { kind } from '../../../policy/index.ts';
import { Holds, SessionEnded } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { tell } from '../../outbox/index.ts';
import { sessionLives, type SessionFacts } from './session-facts.ts';

/** A sign-in that lives until it is revoked, or lies unused for too long. */
@Entity()
export class Session {
  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  accountId!: string;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  revokedAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  passwordEnteredAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  lastRotatedAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  tokenHash!: string;

  facts(): SessionFacts {
    return {
      revokedAt: this.revokedAt?.getTime() ?? null,
      expiresAt: this.expiresAt.getTime(),
      lastRotatedAt: this.lastRotatedAt.getTime(),
      passwordEnteredAt: this.passwordEnteredAt.getTime(),
    };
  }
}

/** An act on the caller's own session, which is locked; `now` was read after the lock. Throws SessionEnded. */
export async function onOwnSession<T>(
  { em, viewer, market }: MarketContext,
  work: (em: EntityManager, session: Session, now: number) => Promise<T>,
): Promise<T> {
  const { id, sessionId } = viewer;
  if (id === null || sessionId === null) throw new SessionEnded();
  const done = await em.transactional(async (em) => {
    const session = await em.findOne(
      Session,
      { id: sessionId, accountId: id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const now = await clockOf(em);
    if (!session || !sessionLives(session.facts(), now)) throw new SessionEnded();
    return work(em, session, now);
  });
  market.relay.nudge();
  return done;
}

/** This session's tokens are dead at once, and what hangs on it is closed. */
export function endSession(em: EntityManager, session: Session, now: number): Promise<void> {
  session.revokedAt = new Date(now);
  return tell(em, [{ happening: 'SESSIONS_ENDED', ref: session.accountId }]);
}

/** Every token ever given out for these sessions is dead at once. */
export async function endSessions(em: EntityManager, accountId: string, now: number): Promise<void> {
  await em.nativeUpdate(Session, { accountId, revokedAt: null }, { revokedAt: new Date(now) });
  await tell(em, [{ happening: 'SESSIONS_ENDED', ref: accountId }]);
}
