/** Where photos are in an S3-compatible store, as one setting says it. */
export interface BucketPlace {
  readonly bucket: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
}

export const BUCKET_FORM =
  'must be s3://bucket or s3://bucket/prefix, with ?region=… and for a store of your own &endpoint=https://…';

/** Undefined for what is no such place. No credential belongs in it. */
export function readBucketPlace(text: string): BucketPlace | undefined {
  if (!text.startsWith('s3://') || !URL.canParse(text)) return undefined;
  const { hostname, pathname, searchParams, username, password, port, hash } = new URL(text);
  const unknown = [...searchParams.keys()].some((name) => name !== 'endpoint' && name !== 'region');
  const { endpoint, region } = Object.fromEntries(searchParams);
  const wayIn = endpoint === undefined || (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint));
  const plain = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(hostname) && /^[\w./-]*$/.test(pathname);
  if (unknown || !wayIn || !plain || username + password + port + hash !== '') return undefined;
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  return { bucket: hostname, prefix: prefix === '' ? '' : `${prefix}/`, endpoint, region };
}
