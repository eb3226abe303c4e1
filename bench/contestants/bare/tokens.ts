/** The same tokens as Noren's, believed once by their signature and then by being known. */
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

export interface Viewer {
  readonly id: string;
  readonly session: string;
  /** Seconds since the epoch. */
  readonly until: number;
}

export function tokenReader(key: KeyObject): (authorization: string | undefined) => Viewer | null {
  const known = new Map<string, Viewer>();
  return (authorization) => {
    if (!authorization?.startsWith('Bearer ')) return null;
    const token = authorization.slice(7);
    let viewer = known.get(token);
    if (!viewer) {
      viewer = verified(token, key);
      if (viewer) known.set(token, viewer);
    }
    return viewer && viewer.until * 1000 > Date.now() ? viewer : null;
  };
}

function verified(token: string, key: KeyObject): Viewer | undefined {
  const [head = '', body = '', signature = ''] = token.split('.');
  const right = createHmac('sha256', key).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const { sub, sid, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    sub: string;
    sid: string;
    exp: number;
  };
  return { id: sub, session: sid, until: exp };
}
