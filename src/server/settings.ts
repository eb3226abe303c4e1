import { createSecretKey } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { OuterKey } from '../privacy/index.ts';
import { isNetwork } from './networks.ts';
import { BUCKET_FORM, readBucketPlace, type BucketPlace } from './photos/bucket-place.ts';
import { Secret } from './secret.ts';

/** The settings were wrong; each problem is one sentence that names the variable and never its value. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Noren cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

const postgresUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'must be postgres://user:password@host:port/name',
  )
  .transform((text) => new Secret(text));

const smtpUrl = z
  .string()
  .refine(
    (text) => /^smtps?:\/\//.test(text) && URL.canParse(text),
    'must be smtp://user:password@host:port or smtps://…',
  )
  .transform((text) => new Secret(text));

const redisUrl = z
  .string()
  .refine(
    (text) => /^rediss?:\/\//.test(text) && URL.canParse(text),
    'must be redis://user:password@host:port or rediss://…',
  )
  .transform((text) => new Secret(text));

const webUrl = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'must be an http or https address')
  .transform((text) => text.replace(/\/+$/, ''));

const bucketPlace = z.string().transform((text, context): BucketPlace => {
  const place = readBucketPlace(text);
  if (place) return Object.freeze(place);
  context.addIssue({ code: 'custom', message: BUCKET_FORM });
  return z.NEVER;
});

const integer = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be a whole number from ${from} to ${to}`);

const key32 = z
  .base64('must be base64')
  .refine(
    (text) => Buffer.from(text, 'base64').length === 32,
    'must be 32 random bytes in base64 (openssl rand -base64 32)',
  )
  .transform((text) => createSecretKey(Buffer.from(text, 'base64')));

const outerKeyForm = 'must be id:base64[,id:base64…], each key 32 random bytes, the first one current';

const outerKeys = z.string().transform((text, context): readonly OuterKey[] => {
  const keys = text.split(',').map((entry) => {
    const [id = '', base64 = ''] = entry.trim().split(':');
    return { id, key: key32.safeParse(base64).data };
  });
  const whole = keys.flatMap(({ id, key }) => (/^[\w.-]{1,64}$/.test(id) && key ? [{ id, key }] : []));
  if (whole.length < keys.length || new Set(whole.map(({ id }) => id)).size < keys.length) {
    context.addIssue({ code: 'custom', message: outerKeyForm });
    return z.NEVER;
  }
  return Object.freeze(whole);
});

const networks = z
  .string()
  .transform((text) => Object.freeze(text.split(',').map((word) => word.trim())))
  .refine(
    (list) => list.every((word) => /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i.test(word)),
    'must be addresses or networks such as 10.0.0.0/8, loopback or uniquelocal, separated by commas',
  );

const cidrs = z
  .string()
  .transform((text) => Object.freeze(text.split(',').map((word) => word.trim())))
  .refine((list) => list.every(isNetwork), 'must be addresses or networks such as 10.0.0.0/8, separated by commas');

const origins = z
  .string()
  .transform((text) => Object.freeze(text.split(',').map((origin) => origin.trim().replace(/\/+$/, ''))))
  .refine(
    (list) => list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    'must be origins such as https://example.jp, separated by commas',
  );

/** Every setting, in the order of the README's table; an empty variable counts as not set. */
export const settingsSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'], 'must be development, test or production')
    .default('development')
    .describe('How libraries behave; no privacy rule depends on it.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on.'),
  PORT: integer(0, 65535).default(4000).describe('The port to listen on; 0 takes a free one.'),
  PUBLIC_URL: webUrl
    .optional()
    .describe(
      'How clients reach this server: in links of mails, in tokens of partners, where staff come back to; by default HOST and PORT.',
    ),
  ALLOWED_ORIGINS: origins.default([]).describe('Web origins whose pages may call the API, separated by commas.'),
  TRUSTED_PROXIES: networks
    .optional()
    .describe('Addresses or networks of proxies whose X-Forwarded-For counts, separated by commas.'),
  STAFF_NETWORKS: cidrs
    .optional()
    .describe('Addresses or networks from which alone the credentials of staff are good, separated by commas.'),
  STAFF_ISSUER: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'must be an http or https address')
    .optional()
    .describe('The OpenID Connect provider where staff sign in; without it nobody of the staff can, save in the demo.'),
  STAFF_CLIENT_ID: z.string().optional().describe('What this service is called there.'),
  STAFF_CLIENT_SECRET: z
    .string()
    .transform((text) => new Secret(text))
    .optional()
    .describe('Its secret there.'),
  STAFF_CLIENT_SECRET_FILE: z.string().optional().describe('A file that holds that secret, instead.'),
  STAFF_ROLES_CLAIM: z
    .string()
    .default('roles')
    .describe(
      'The claim of the ID token that lists roles: support, safety, legal, privacy-officer, finance, recruiting.',
    ),
  WEBHOOKS_TO_LOOPBACK: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .describe(
      'Whether webhooks may go to this machine itself and by http, for trying them out; on the public internet leave it off.',
    ),
  EXPLORER: z
    .enum(['on', 'off'], 'must be on or off')
    .optional()
    .describe('Whether the explorer is at /; by default with the embedded database only.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must be 16 characters or more')
    .transform((text) => new Secret(text))
    .optional()
    .describe('Bearer token for /metrics; without it only this machine itself may read them.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent')
    .default('info')
    .describe('How much is logged; no level logs personal data.'),
  NOREN_DATA: z
    .string()
    .default('.noren')
    .describe('Folder of the embedded database, demo keys, undelivered mails and photos.'),
  NOREN_PHOTO_STORE: bucketPlace
    .optional()
    .describe(
      's3://bucket[/prefix][?region=…&endpoint=…] for photos; without it they are files in the photos folder of NOREN_DATA.',
    ),
  DATABASE_URL: postgresUrl.optional().describe('A PostgreSQL (15 or newer) to use instead of the embedded one.'),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('The role that owns the tables and migrates; by default the one of DATABASE_URL does both.'),
  DATABASE_CONNECTIONS: integer(2, 500).default(10).describe('Largest number of connections to the database.'),
  REDIS_URL: redisUrl
    .optional()
    .describe(
      'A Redis or Valkey through which servers wake each other for live updates and count what clients ask for; without it the database does the one, and each server the other for itself.',
    ),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe(
      'A JSON file of documents by id, as npm run trusted-documents makes it: visitors and members can then run these only.',
    ),
  RATE_LIMIT_FACTOR: integer(1, 500)
    .default(1)
    .describe('Multiplies what each client may ask for, as in src/server/limits/rates.ts.'),
  LIVE_PER_NETWORK: integer(1, 100_000)
    .default(200)
    .describe('Largest number of connections for live updates of one network, on one server.'),
  LIVE_PER_ACCOUNT: integer(1, 100_000)
    .default(20)
    .describe('Largest number of connections for live updates of one member, on one server.'),
  NOREN_OUTER_KEYS: outerKeys
    .optional()
    .describe('id:base64[,id:base64…]: keys that wrap the keys of sealed records; the first one is current.'),
  NOREN_SERVICE_KEY: key32
    .optional()
    .describe('32 bytes in base64; the blind index, cursors and tokens are derived from it.'),
  SMTP_URL: smtpUrl
    .optional()
    .describe('Where mail is sent; without it mails are files in the outbox folder of NOREN_DATA.'),
  MAIL_FROM: z.string().default('Noren <noreply@noren.example>').describe('The sender of mails.'),
  MAIL_PARTNER: z
    .guid('is not the id of a partner')
    .optional()
    .describe(
      'The id of the partner with the scope mail that sends the mails of notices; without it, and for links of accounts always, they go as SMTP_URL says.',
    ),
});

type Parsed = z.output<typeof settingsSchema>;

/** All settings, read once at the start and never changed. Secrets are `Secret` or `KeyObject`: printing them shows nothing. */
export type Settings = Readonly<Omit<Parsed, 'PUBLIC_URL'> & { PUBLIC_URL: string }>;

const setOnly = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/** What no single setting can tell: which of them go together. */
function disagreements(settings: Parsed): string[] {
  const given = settings.DATABASE_URL !== undefined;
  const { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: client } = settings;
  const secrets = [settings.STAFF_CLIENT_SECRET, settings.STAFF_CLIENT_SECRET_FILE].filter((one) => one !== undefined);
  return [
    issuer &&
      (!client || secrets.length !== 1) &&
      'STAFF_ISSUER is given with STAFF_CLIENT_ID and one of STAFF_CLIENT_SECRET and STAFF_CLIENT_SECRET_FILE.',
    !issuer &&
      (client ?? secrets.length > 0) &&
      'STAFF_CLIENT_ID and its secret are given with STAFF_ISSUER, or not at all.',
    settings.DATABASE_OWNER_URL && !given && 'DATABASE_OWNER_URL is set without DATABASE_URL; set both, or neither.',
    given && !settings.NOREN_OUTER_KEYS && `NOREN_OUTER_KEYS is needed with DATABASE_URL: it ${outerKeyForm}.`,
    given && !settings.NOREN_SERVICE_KEY && 'NOREN_SERVICE_KEY is needed with DATABASE_URL: 32 random bytes in base64.',
    Boolean(settings.NOREN_OUTER_KEYS) !== Boolean(settings.NOREN_SERVICE_KEY) &&
      !given &&
      'NOREN_OUTER_KEYS and NOREN_SERVICE_KEY are given together, or neither.',
  ].filter((problem) => typeof problem === 'string');
}

/** How this machine itself reaches a server that listens there. */
export function addressOf({ HOST, PORT }: Pick<Settings, 'HOST' | 'PORT'>): string {
  const name = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${PORT}`;
}

/**
 * Reads all settings from the environment.
 * @throws SettingsError with one sentence for each wrong setting; it never repeats a value, since that may be a secret
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const read = settingsSchema.safeParse(setOnly(env));
  if (!read.success)
    throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  const problems = disagreements(read.data);
  if (problems.length > 0) throw new SettingsError(problems);
  const { HOST, PORT, PUBLIC_URL } = read.data;
  return Object.freeze({ ...read.data, PUBLIC_URL: PUBLIC_URL ?? addressOf({ HOST, PORT }) });
}
