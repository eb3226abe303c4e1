import { readFileSync } from 'node:fs';
import { Secret } from '../secret.ts';
import type { Settings } from '../settings.ts';
import type { ProviderSettings } from './identity-provider.ts';

/** Undefined where no provider is set: staff cannot sign in then. @throws when the secret's file cannot be read */
export function providerFrom(settings: Settings): ProviderSettings | undefined {
  const { STAFF_ISSUER: issuer, STAFF_CLIENT_ID: clientId, STAFF_CLIENT_SECRET: given } = settings;
  const file = settings.STAFF_CLIENT_SECRET_FILE;
  const clientSecret = given ?? (file ? new Secret(readFileSync(file, 'utf8').trim()) : undefined);
  if (!issuer || !clientId || !clientSecret) return undefined; // they go together, as the settings were held to
  return { issuer, clientId, clientSecret, rolesClaim: settings.STAFF_ROLES_CLAIM };
}
