import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.ts';

/** Where the server was to listen, something else does, or it may not. */
export class CannotListen extends Error {}

/**
 * Listens, and gives the address to open in a browser.
 * @throws CannotListen with a sentence that says what to do
 */
export async function listen(
  http: FastifyInstance,
  { HOST: host, PORT: port }: Pick<Settings, 'HOST' | 'PORT'>,
): Promise<string> {
  try {
    return await http.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CannotListen(`Port ${port} is in use by another program. Stop that one, or set PORT to another.`);
    if (code === 'EACCES')
      throw new CannotListen(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotListen(`${host} is no address of this machine. Set HOST to one that is.`);
    throw error;
  }
}
