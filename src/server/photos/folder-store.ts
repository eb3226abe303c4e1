import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { photoSizes, type PhotoSize, type PhotoStore } from '../../market/photo/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Photos as files that only this user can read. A file is whole or not there: it gets its name once its bytes are on the disk. */
export function folderStore(folder: string): PhotoStore {
  return {
    async put(id, size, bytes) {
      const file = fileOf(folder, id, size);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await written(partOf(file), bytes);
      await rename(partOf(file), file);
      await onDisk(path.dirname(file));
    },
    async get(id, size) {
      try {
        return await readFile(fileOf(folder, id, size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(id) {
      for (const size of photoSizes) {
        const file = fileOf(folder, id, size);
        for (const one of [partOf(file), file]) await rm(one, { force: true });
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Spread over 256 folders. No way leads out of them: an id is a UUID or nothing. */
function fileOf(folder: string, id: string, size: PhotoSize): string {
  if (!UUID.test(id)) throw new Error('The id of a photo is a UUID.');
  return path.join(folder, id.slice(0, 2), `${id}.${size}.jpg`);
}

const partOf = (file: string): string => `${file}.part`;

async function written(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** That a file is in its folder must last too; a system that syncs no folders does so by itself. */
async function onDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
