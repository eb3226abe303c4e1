import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { photoSizes, type PhotoSize, type PhotoStore } from '../../market/photo/index.ts';
import type { BucketPlace } from './bucket-place.ts';

const SECOND = 1_000;

/** Photos in an S3-compatible bucket that nobody else reads: what leaves it leaves through this server, which decides. */
export function s3Store({ bucket, prefix, endpoint, region }: BucketPlace): PhotoStore {
  const client = new S3Client(configOf(endpoint, region));
  const placeOf = (id: string, size: PhotoSize) => ({ Bucket: bucket, Key: `${prefix}${id}.${size}.jpg` });
  return {
    async put(id, size, bytes) {
      const what = { ...placeOf(id, size), Body: bytes, ContentType: 'image/jpeg', ContentLength: bytes.length };
      await client.send(new PutObjectCommand(what));
    },
    async get(id, size) {
      try {
        const { Body } = await client.send(new GetObjectCommand(placeOf(id, size)));
        return Body ? Buffer.from(await Body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async remove(id) {
      for (const size of photoSizes) await client.send(new DeleteObjectCommand(placeOf(id, size)));
    },
    close: () => Promise.resolve(client.destroy()),
  };
}

/** Credentials come from where the SDK looks for them: the environment, a file, the machine's role. */
function configOf(endpoint: string | undefined, region: string | undefined): S3ClientConfig {
  return {
    ...(region !== undefined && { region }),
    // By path, since a store of one's own seldom has a host name for each bucket; and with no checksum that only Amazon knows.
    ...(endpoint !== undefined && {
      endpoint,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3 * SECOND, requestTimeout: 10 * SECOND, throwOnRequestTimeout: true },
  };
}
