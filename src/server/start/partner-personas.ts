/** The demo's partners, to ask as: each with a token got as any partner gets one. */
import type { FastifyInstance } from 'fastify';
import type { DemoPartnerClient } from '../../database/demo/index.ts';
import type { Persona } from '../../pages/explorer.ts';
import { MOUNTED } from '../oauth/places.ts';

/** A token is given out again while it lasts this long at least, in milliseconds. */
const LONG_ENOUGH = 5 * 60_000;

interface Held {
  readonly token: string;
  readonly until: number;
}

export function partnerPersonas(
  http: FastifyInstance,
  partners: readonly DemoPartnerClient[],
): () => Promise<Persona[]> {
  const held = new Map<string, Held>();
  return async () => {
    const personas: Persona[] = [];
    for (const partner of partners) {
      const known = held.get(partner.key);
      const one = known && known.until - Date.now() > LONG_ENOUGH ? known : await tokenFor(http, partner);
      if (!one) continue; // it was suspended, or asks too often
      held.set(partner.key, one);
      personas.push({ key: partner.key, name: partner.title, story: partner.story, token: one.token });
    }
    return personas;
  };
}

async function tokenFor(http: FastifyInstance, partner: DemoPartnerClient): Promise<Held | undefined> {
  const answer = await http.inject({
    method: 'POST',
    url: `${MOUNTED}/token`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${partner.clientId}:${partner.secret}`).toString('base64')}`,
    },
    payload: new URLSearchParams({ grant_type: 'client_credentials', scope: partner.scope }).toString(),
  });
  if (answer.statusCode !== 200) return undefined;
  const { access_token: token, expires_in: seconds } = answer.json<{ access_token: string; expires_in: number }>();
  return { token, until: Date.now() + seconds * 1000 };
}
