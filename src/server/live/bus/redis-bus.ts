/** Wakes servers through Redis or Valkey (`REDIS_URL`): one connection that publishes, one that is subscribed. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Secret } from '../../secret.ts';
import { CHANNEL, messagesOf, wakesIn, type Bus } from './bus.ts';

export interface RedisBusWords {
  readonly url: Secret;
  readonly onTrouble?: (error: unknown) => void;
}

/** Opens at once and connects by itself, again and again; without Redis each server still looks for changes by itself. */
export function redisBus({ url, onTrouble }: RedisBusWords): Bus {
  const self = randomUUID();
  const trouble = (error: unknown): void => onTrouble?.(error);
  // What cannot be sent now is of no use later: nothing waits in memory for Redis to come back.
  const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 5_000 };
  const publisher = new Redis(url.reveal(), options).on('error', trouble);
  const subscriber = new Redis(url.reveal(), { ...options, autoResubscribe: false }).on('error', trouble);
  subscriber.on('ready', () => void subscriber.subscribe(CHANNEL).catch(trouble));
  return {
    publish: (wakes) => {
      if (publisher.status !== 'ready') return;
      for (const message of messagesOf(self, wakes)) publisher.publish(CHANNEL, message).catch(trouble);
    },
    subscribe: (handler) => {
      subscriber.on('message', (_channel, message) => {
        const wakes = wakesIn(message, self);
        if (wakes) handler(wakes);
      });
    },
    close: () => {
      publisher.disconnect();
      subscriber.disconnect();
      return Promise.resolve();
    },
  };
}
