import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { addressOf, type Settings } from '../settings.ts';

/** Where the server was to listen, something else does, or it may not. */
export class CannotListen extends Error {}

/**
 * With PORT 0 a port is chosen before anything says where it is: tokens, sign-in and mails name this server's address.
 * @throws CannotListen as `listen`
 */
export async function withPort(settings: Settings): Promise<Settings> {
  const { HOST, PORT, PUBLIC_URL } = settings;
  if (PORT !== 0) return settings;
  const server = createServer();
  const port = await new Promise<number>((tell, fail) => {
    server.once('error', fail);
    server.listen(0, HOST, () => tell((server.address() as AddressInfo).port)); // it listens on a port
  }).catch((error: unknown) => {
    throw reasonOf(error, settings) ?? error;
  });
  await new Promise<void>((done) => void server.close(() => done()));
  const isOwn = PUBLIC_URL === addressOf(settings);
  return Object.freeze({ ...settings, PORT: port, PUBLIC_URL: isOwn ? addressOf({ HOST, PORT: port }) : PUBLIC_URL });
}

/**
 * Listens, and gives the address to open in a browser.
 * @throws CannotListen with a sentence that says what to do
 */
export async function listen(http: FastifyInstance, place: Place): Promise<string> {
  try {
    return await http.listen({ host: place.HOST, port: place.PORT });
  } catch (error) {
    throw reasonOf(error, place) ?? error;
  }
}

type Place = Pick<Settings, 'HOST' | 'PORT'>;

/** Null for what is not about the place. */
function reasonOf(error: unknown, { HOST: host, PORT: port }: Place): CannotListen | null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new CannotListen(`Port ${port} is in use by another program. Stop that one, or set PORT to another.`);
  if (code === 'EACCES')
    return new CannotListen(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotListen(`${host} is no address of this machine. Set HOST to one that is.`);
  return null;
}
