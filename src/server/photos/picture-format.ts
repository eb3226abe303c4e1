/** What bytes are by what they begin with; what their sender says of them counts for nothing. */
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [RIFF, WEBP] = [Buffer.from('RIFF'), Buffer.from('WEBP')];

export type PictureFormat = 'jpeg' | 'png' | 'webp';

export function pictureFormat(bytes: Buffer): PictureFormat | undefined {
  const has = (mark: Buffer, at = 0): boolean => bytes.subarray(at, at + mark.length).equals(mark);
  if (has(JPEG)) return 'jpeg';
  if (has(PNG)) return 'png';
  return has(RIFF) && has(WEBP, 8) ? 'webp' : undefined;
}
