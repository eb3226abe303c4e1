/** A server with a privacy officer, and a carrier that she registered with a secret. */
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { startServer, type ServerWords, type TestServer } from '../../harness/server.ts';
import { carrier, Desk } from '../../market/partner/scene.ts';

export const grant = { grant_type: 'client_credentials', scope: 'shipments' };

/** Every refusal of the API is this, and the same bytes. */
export const unauthenticated = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };

/** By the real clock: tokens are good for minutes of it. */
export class Office extends Desk {
  id = '';
  secretOfIts = '';

  static async open(words: ServerWords = {}): Promise<Office> {
    const server: TestServer = await startServer(words);
    const office = new Office(server, await server.staff('privacy-officer'));
    office.id = await office.carrier({ startsAt: '2020-01-01T00:00:00Z', secrecyAgreedAt: '2020-01-01T00:00:00Z' });
    office.secretOfIts = await office.secret(office.id);
    return office;
  }

  /** A carrier's id. */
  carrier(words: object = {}): Promise<string> {
    const past = new Date(Date.now() - 3600_000).toISOString();
    const future = new Date(Date.now() + 300 * 24 * 3600_000).toISOString();
    return this.registered({
      ...carrier(),
      startsAt: past,
      secrecyAgreedAt: past,
      checkedAt: past,
      endsAt: future,
      ...words,
    });
  }

  async key(partnerId: string, kid: string = randomUUID()): Promise<{ kid: string; key: CryptoKey }> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = JSON.stringify({ ...(await exportJWK(pair.publicKey)), kid });
    await this.ask('addPartnerKey', { partnerId, jwk, idempotencyKey: randomUUID() });
    return { kid, key: pair.privateKey };
  }
}
