import path from 'node:path';
import type { PhotoStore, PhotoTools } from '../../market/photo/index.ts';
import type { Settings } from '../settings.ts';
import { folderStore } from './folder-store.ts';
import { photoMaker } from './photo-maker.ts';

type PhotoSettings = Pick<Settings, 'NOREN_PHOTO_STORE' | 'NOREN_DATA'>;

/** Photos in the store that the settings name; else in the photos folder of NOREN_DATA. */
export async function photoToolsFor(settings: PhotoSettings): Promise<PhotoTools> {
  return { store: await storeFor(settings), maker: photoMaker() };
}

/** The library of a store that nobody asked for is never loaded. */
async function storeFor({ NOREN_PHOTO_STORE: bucket, NOREN_DATA: data }: PhotoSettings): Promise<PhotoStore> {
  if (!bucket) return folderStore(path.join(data, 'photos'));
  const { s3Store } = await import('./s3-store.ts');
  return s3Store(bucket);
}
