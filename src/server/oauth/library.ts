import type * as Loaded from 'oidc-provider';

export type Library = typeof Loaded;

let loaded: Promise<Library> | undefined;

/** Loaded once. It writes a line to the console about versions of Node.js that it does not list, of which Noren's own is one. */
export function library(): Promise<Library> {
  return (loaded ??= quietly(() => import('oidc-provider')));
}

async function quietly<T>(work: () => Promise<T>): Promise<T> {
  /* eslint-disable no-console -- it is the library that writes there */
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
    /* eslint-enable no-console */
  }
}
