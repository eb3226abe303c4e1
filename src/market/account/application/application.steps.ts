/** How an application comes and goes. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../../policy/index.ts';
import type { Vault } from '../../../privacy/index.ts';
import { addJob, type Task } from '../../job.ts';
import { destroyKeys, keepKey } from '../../record-key.ts';
import type { Language } from '../../context.ts';
import { Application, type ApplicationDetails, type ApplicationPurpose, type Registers } from './application.ts';

export interface NewApplication {
  readonly purpose: ApplicationPurpose;
  readonly emailIndex: Buffer;
  readonly details: ApplicationDetails;
  readonly language: Language;
  readonly accountId?: string;
  readonly registers?: Registers;
  readonly requestKey?: Buffer;
  readonly requestDigest?: Buffer;
}

const periodOf = {
  REGISTER: 'emailConfirmation',
  CHANGE_EMAIL: 'emailConfirmation',
  RESET_PASSWORD: 'passwordReset',
} as const;

/** Writes an application, its details sealed, and the job that asks the mailbox. `now` is the database's, epoch milliseconds. */
export async function apply(em: EntityManager, vault: Vault, order: NewApplication, now: number): Promise<void> {
  const id = randomUUID();
  const { sealed, wrappedKey } = vault.seal<ApplicationDetails>({ type: Application.name, id }, order.details, {
    by: 'member',
    at: now,
  });
  keepKey(em, wrappedKey);
  em.persist(
    em.create(Application, {
      accountId: null,
      registers: null,
      requestKey: null,
      requestDigest: null,
      ...order,
      id,
      details: sealed,
      madeAt: new Date(now),
      expiresAt: new Date(now + periodInForce(periodOf[order.purpose], now)),
    }),
  );
  await em.flush();
  await addJob(em, { name: 'answer_application' }, { applicationId: id });
}

/** Deletes applications with their links, and makes what they held unreadable for good. */
export async function forget(em: EntityManager, ids: readonly string[]): Promise<void> {
  await destroyKeys(em, ids);
  await em.nativeDelete(Application, { id: { $in: [...ids] } });
}

/** What no mailbox answered in time is not kept (P3: without confirmation there is no membership). */
export const forgetExpired: Task<object> = {
  name: 'forget_expired_applications',
  cron: '*/10 * * * *',
  run: async (_nothing, { orm }) => {
    await orm.em.fork().transactional(async (em) => {
      const rows = await em.execute<{ id: string }[]>(
        'select id from application where expires_at <= noren_now() order by expires_at limit 1000 for update skip locked',
      );
      await forget(
        em,
        rows.map(({ id }) => id),
      );
    });
  },
};
