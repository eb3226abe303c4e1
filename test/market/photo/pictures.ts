/** Pictures to upload, with planted words in every place where a camera or a program leaves some. */
import sharp, { type Sharp } from 'sharp';
import { unique } from '../../harness/people.ts';

export interface Picture {
  readonly bytes: Buffer;
  /** What stands in it and must not stand in what is made of it. */
  readonly canaries: readonly string[];
}

export interface PictureWords {
  readonly format?: 'jpeg' | 'png' | 'webp';
  readonly width?: number;
  readonly height?: number;
  /** As EXIF tells how the camera was held: 1 upright, 6 turned to the right. */
  readonly orientation?: number;
  readonly colour?: string;
}

/** Red on the left, blue on the right, so that a turn shows. */
async function plain({ width = 640, height = 480 }: PictureWords): Promise<Sharp> {
  const blue = await sharp({
    create: { width: Math.floor(width / 2), height, channels: 3, background: '#0000ff' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: blue, left: Math.ceil(width / 2), top: 0 },
  ]);
}

/** With place, device, owner, time, a profile and an XMP packet, each with a word of its own. */
export async function picture(words: PictureWords = {}, word = () => `canary${unique()}`): Promise<Picture> {
  const { format = 'jpeg', orientation = 1 } = words;
  const [maker, model, artist, comment, xmp, serial] = Array.from({ length: 6 }, word);
  const exif = {
    IFD0: { Make: `${maker}`, Model: `${model}`, Artist: `${artist}`, DateTime: '2026:11:22 09:41:27' },
    IFD2: { BodySerialNumber: `${serial}`, UserComment: `${comment}` },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '35/1 39/1 5847/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '139/1 44/1 4312/100',
    },
  };
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${xmp}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const bytes = await (
    await plain(words)
  )
    .withExif(exif)
    .withXmp(packet)
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();
  return { bytes, canaries: [maker, model, artist, comment, xmp, serial].map(String) };
}
