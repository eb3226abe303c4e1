/**
 * Posts messages to partners. The address that a name leads to is judged when it is registered, and again for the very connection that
 * is made, so that a name that leads elsewhere later is not followed there. No redirect is followed.
 */
import { lookup as resolve, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Outcome, Post, WebhookSender } from '../../market/index.ts';
import { isLoopback, isPublic } from './public-address.ts';

const LONGEST_WAIT = 10_000;

export interface SenderWords {
  /** For trying things out on one machine: http, and the machine itself, are called too. */
  readonly toLoopback?: boolean;
}

class AddressRefused extends Error {}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

export function webhookSender({ toLoopback = false }: SenderWords = {}): WebhookSender {
  const isFine = (address: string): boolean => isPublic(address) || (toLoopback && isLoopback(address));

  const judged: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const [first] = found ?? [];
      const refused = error ?? (first && found.every(({ address }) => isFine(address)) ? null : new AddressRefused());
      if (refused || !first) done(refused ?? new AddressRefused(), '', 0);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };

  const isForm = (text: string): boolean => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password, hostname } = new URL(text);
    if (username !== '' || password !== '') return false;
    if (protocol !== 'https:' && !(toLoopback && protocol === 'http:')) return false;
    return isIP(bare(hostname)) === 0 || isFine(bare(hostname));
  };

  return {
    mayCall: (url) =>
      new Promise((tell) => {
        if (!isForm(url)) return tell(false);
        const host = bare(new URL(url).hostname);
        return isIP(host) === 0 ? judged(host, { all: true }, (error) => tell(error === null)) : tell(true);
      }),
    send: (post) => (isForm(post.url) ? call(post, judged) : Promise.resolve({ trouble: 'ADDRESS_REFUSED' })),
  };
}

function call({ url, headers, body }: Post, lookup: LookupFunction): Promise<Outcome> {
  const { request } = url.startsWith('https:') ? https : http;
  const signal = AbortSignal.timeout(LONGEST_WAIT);
  return new Promise((tell) => {
    const asked = request(url, {
      method: 'POST',
      lookup,
      signal,
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Noren' },
    });
    asked.on('response', (response) => {
      tell({ status: response.statusCode ?? 0 });
      response.destroy(); // what it says besides is nothing to us
    });
    asked.on('error', (error) => {
      if (error instanceof AddressRefused) tell({ trouble: 'ADDRESS_REFUSED' });
      else tell({ trouble: signal.aborted ? 'TOO_SLOW' : 'NOT_REACHED' });
    });
    asked.end(body);
  });
}
