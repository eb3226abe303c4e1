/** What the marketplace needs for photos and leaves to the server: a place for bytes, and someone who reads and makes pictures. */

export const photoSizes = ['full', 'thumbnail'] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** A folder, a bucket. Ids are random and made by us; nothing a caller sends names a place in it. */
export interface PhotoStore {
  /** The bytes will be there, whatever happens, once this resolves. */
  put(id: string, size: PhotoSize, bytes: Buffer): Promise<void>;
  /** Null where there are none. */
  get(id: string, size: PhotoSize): Promise<Buffer | null>;
  /** All sizes, and what is left of a `put` that never ended; nothing there is as good. Throws while any of it may still be there. */
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

/** A picture made anew: JPEG in sRGB, upright, with nothing in it but the picture. */
export interface MadePhoto {
  /** Of the full size, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Readonly<Record<PhotoSize, Buffer>>;
}

export type UnfitPhoto = 'PHOTO_TYPE_UNKNOWN' | 'PHOTO_UNREADABLE' | 'PHOTO_TOO_MANY_PIXELS';

export interface PhotoMaker {
  /** What is wrong with the bytes, or the picture in them made anew. Throws `TooBusy` when too many wait. */
  make(bytes: Buffer): Promise<MadePhoto | UnfitPhoto>;
}

export interface PhotoTools {
  readonly store: PhotoStore;
  readonly maker: PhotoMaker;
}

/** The largest upload, in bytes; what is larger is not even read. */
export const MOST_BYTES = 10_000_000;
/** The largest picture that is read, in pixels: more than a phone's camera makes, and little enough to hold in memory. */
export const MOST_PIXELS = 50_000_000;
export const MOST_PHOTOS = 10;
/** How many uploads a member may have that are on no listing. */
export const MOST_UNUSED = 30;
