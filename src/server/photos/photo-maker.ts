/**
 * Makes pictures anew. Only pixels go on: whatever else was in the bytes (place, device, time, thumbnails, colour profiles, comments,
 * what hides behind the picture's end) is left behind, and the picture is turned upright first, since its turn was told there too.
 */
import type Sharp from 'sharp';
import type { Metadata, Sharp as Picture } from 'sharp';
import { BoundedQueue } from '../../market/account/index.ts';
import { MOST_PIXELS, type MadePhoto, type PhotoMaker, type UnfitPhoto } from '../../market/photo/index.ts';
import { pictureFormat } from './picture-format.ts';

/** One at a time, on one thread: the others are for those who bid. Each that waits holds its bytes, so few may. */
const [PARALLEL, WAITING, THREADS] = [1, 8, 1];
/** Seconds for each picture that is made. */
const PATIENCE = 10;

const LONGEST_SIDE = { full: 2048, thumbnail: 400 } as const;
const QUALITY = { full: 82, thumbnail: 75 } as const;

/** What reads the three formats; of the many others that the library knows none is ever asked. */
const readers = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'];

let opened: Promise<typeof Sharp> | undefined;

/** Loaded with the first picture. */
function openSharp(): Promise<typeof Sharp> {
  opened ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(THREADS);
    sharp.cache(false);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: readers });
    return sharp;
  });
  return opened;
}

export function photoMaker(): PhotoMaker {
  const queue = new BoundedQueue(PARALLEL, WAITING);
  return {
    async make(bytes) {
      const format = pictureFormat(bytes);
      return format === undefined ? 'PHOTO_TYPE_UNKNOWN' : queue.run(() => make(bytes, format));
    },
  };
}

async function make(bytes: Buffer, format: string): Promise<MadePhoto | UnfitPhoto> {
  const sharp = await openSharp();
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  try {
    const { width, height, format: read } = await headOf(sharp(bytes, { ...options, limitInputPixels: false }));
    if (read !== format) return 'PHOTO_UNREADABLE';
    if (width * height > MOST_PIXELS) return 'PHOTO_TOO_MANY_PIXELS';
    const full = await fullOf(sharp(bytes, options));
    return { ...full, bytes: { full: full.data, thumbnail: await thumbnailOf(sharp(full.data, options)) } };
  } catch {
    // What the library says of someone's bytes is nobody's business: they are no picture that can be read.
    return 'PHOTO_UNREADABLE';
  }
}

/** From its first bytes alone: nothing is unpacked yet. */
function headOf(picture: Picture): Promise<Metadata> {
  return picture.metadata();
}

/** What can be seen through is on white: JPEG has no other ground. */
async function fullOf(picture: Picture): Promise<{ width: number; height: number; data: Buffer }> {
  const { data, info } = await picture
    .timeout({ seconds: PATIENCE })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize({ width: LONGEST_SIDE.full, height: LONGEST_SIDE.full, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY.full })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

function thumbnailOf(picture: Picture): Promise<Buffer> {
  return picture
    .timeout({ seconds: PATIENCE })
    .resize({ width: LONGEST_SIDE.thumbnail, height: LONGEST_SIDE.thumbnail, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY.thumbnail })
    .toBuffer();
}
