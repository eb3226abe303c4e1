import './photo.reads.ts';

export { Photo } from './photo.ts';
export { PhotoResolver } from './photo.resolver.ts';
export { photoTasks } from './photo.jobs.ts';
export {
  MOST_BYTES,
  MOST_PIXELS,
  photoSizes,
  type MadePhoto,
  type PhotoMaker,
  type PhotoSize,
  type PhotoStore,
  type PhotoTools,
  type UnfitPhoto,
} from './photo-store.ts';
export { putPhotosUpAgain } from './put-up-again.ts';
export { servedPhoto, type PhotoAsked, type ServedPhoto } from './served-photo.ts';
export { uploadPhoto, type UploadAnswer, type UploadRefusal } from './photo-transactions.ts';
