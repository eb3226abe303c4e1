/** Signatures by the Standard Webhooks specification: HMAC over id, time and the body as it is sent. */
import { Webhook } from 'standardwebhooks';
import { periodInForce } from '../../../policy/index.ts';
import { blindIndex, type Keyring } from '../../../privacy/index.ts';

/** Which secret is in force, and since when (epoch milliseconds). */
export interface SecretState {
  readonly endpointId: string;
  readonly secretVersion: number;
  readonly secretChangedAt: number;
}

/** Kept nowhere: made anew of the service key, which no dump of the database holds. */
export function secretOf(keyring: Keyring, endpointId: string, version: number): string {
  return `whsec_${blindIndex(keyring, 'webhook_endpoint.secret', `${endpointId}:${version}`).toString('base64')}`;
}

/** After a rotation messages are signed with both secrets for a while, so that a receiver has the time to take the new one. */
function versionsInForce({ secretVersion, secretChangedAt }: SecretState, now: number): number[] {
  const both = secretVersion > 1 && now < secretChangedAt + periodInForce('webhookSecretOverlap', now);
  return both ? [secretVersion, secretVersion - 1] : [secretVersion];
}

export interface Signed {
  readonly id: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function signedHeaders(keyring: Keyring, state: SecretState, { id, body, now }: Signed): Record<string, string> {
  const at = new Date(now);
  const signatures = versionsInForce(state, now).map((version) =>
    new Webhook(secretOf(keyring, state.endpointId, version)).sign(id, at, body),
  );
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
