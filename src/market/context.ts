/** What the marketplace's acts work with; made once at start, and once for each request. */
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Keyring, Ledger, PrivacyContext, Tickets, Uses, Vault } from '../privacy/index.ts';
import type { PhotoTools } from './photo/index.ts';
import type { AccessTokens, AttemptLimits, Mailer } from './account/index.ts';
import type { WebhookSender } from './partner/index.ts';
import type { Relay } from './outbox/index.ts';

export type Language = 'ja' | 'en';

/** The marketplace's tools, the same for every request. */
export interface Market {
  readonly orm: MikroORM;
  readonly pool: Pool;
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly tokens: AccessTokens;
  readonly mailer: Mailer;
  readonly attempts: AttemptLimits;
  readonly ledger: Ledger;
  readonly tickets: Tickets;
  readonly photos: PhotoTools;
  /** What is said of each element of the whole schema, by its coordinate. */
  readonly rules: () => ReadonlyMap<string, Uses>;
  /** Who carries messages to partners (P19). */
  readonly webhooks: WebhookSender;
  /** To be nudged after a commit that told something; it looks by itself too. */
  readonly relay: Relay;
  /** The partner that carries mails of notices; where there is none, the mailer sends them. */
  readonly mailPartner?: string | undefined;
  /** How clients reach the service, for links in mails. */
  readonly publicUrl: string;
}

export interface MarketContext extends PrivacyContext {
  readonly market: Market;
  /** This request's own unit of work; entities of one request are never another's. */
  readonly em: EntityManager;
  readonly language: Language;
  /** Where the request comes from, as limits count it; it is in no log. */
  readonly network: string;
  /** There for what is asked as an operation of its own: no frame of a subscription is. */
  readonly budget?: Budget | undefined;
}

/** How much the one who asks may still ask for, in points; the server counts them. */
export interface Budget {
  readonly max: number;
  readonly left: number;
  readonly restoreRate: number;
  readonly resetAt: Date;
  /** What this operation was charged. */
  readonly requested: number;
}

/** What an act needs of a request. */
export type ActingContext = Pick<MarketContext, 'em' | 'viewer' | 'market'>;
