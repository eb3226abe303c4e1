/** What photos cost: an upload of a camera's picture, made anew, and a thumbnail served, decided on each time. Noren alone does either. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import sharp from 'sharp';
import type { Running } from './contestants/launch.ts';
import { cpuOf, cpuOfFamily } from './measure/cpu.ts';
import { Driver, httpRequest } from './measure/driver.ts';
import type { TokenOf } from './requests.ts';
import { listingId } from './world/ids.ts';

export interface PhotoStage {
  readonly noren: Running;
  readonly postmaster: number;
  readonly owner: pg.Client;
  readonly tokenOf: TokenOf;
  readonly rounds: number;
  readonly milliseconds: number;
  readonly warmUp: number;
  readonly connections: number;
}

export interface PhotoFigures {
  /** CPU in the server and in PostgreSQL for one, median of the rounds, in milliseconds. */
  readonly uploadCpu: number;
  /** From the first byte sent to the answer, one at a time. */
  readonly uploadTime: number;
  readonly thumbnailCpu: number;
  readonly thumbnailsPerSecond: number;
}

const UPLOADS = 5;
/** A member may upload sixty in an hour. */
const MEMBER = 7;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Twelve million pixels with a camera's noise, some three megabytes. */
async function cameraPicture(): Promise<Buffer> {
  const [width, height] = [1000, 750];
  const noise = randomBytes(width * height * 3).map((byte) => 96 + (byte >> 2));
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .resize(4000, 3000)
    .jpeg({ quality: 90 })
    .toBuffer();
}

export async function measurePhotos(stage: PhotoStage): Promise<PhotoFigures> {
  const picture = await cameraPicture();
  const uploads = await measureUploads(stage, picture);
  const { rows } = await stage.owner.query<{ id: string }>(
    `with gone as (delete from photo_upload returning id, width, height)
      insert into photo (listing_id, id, position, width, height) select $1, id, row_number() over (), width, height from gone
      where id in (select id from gone limit 10) returning id`,
    [listingId(1)],
  );
  return {
    ...uploads,
    ...(await measureThumbnails(
      stage,
      rows.map(({ id }) => id),
    )),
  };
}

function cpu({ noren, postmaster }: PhotoStage): number {
  return cpuOf(noren.pid) + cpuOfFamily(postmaster);
}

async function measureUploads(
  stage: PhotoStage,
  picture: Buffer,
): Promise<Pick<PhotoFigures, 'uploadCpu' | 'uploadTime'>> {
  const each: { cpu: number; time: number }[] = [];
  for (let round = 0; round <= Math.min(stage.rounds, 5); round++) {
    const [before, since] = [cpu(stage), performance.now()];
    for (let one = 0; one < UPLOADS; one++) await upload(stage, picture);
    const made = { cpu: (cpu(stage) - before) / UPLOADS, time: (performance.now() - since) / UPLOADS };
    if (round > 0) each.push(made); // the first loads the library
  }
  return { uploadCpu: median(each.map((one) => one.cpu)), uploadTime: median(each.map(({ time }) => time)) };
}

async function upload({ noren, tokenOf }: PhotoStage, picture: Buffer): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${noren.port}/photos`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(MEMBER)}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(picture),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`An upload was refused: ${text}`);
}

async function measureThumbnails(
  stage: PhotoStage,
  ids: readonly string[],
): Promise<Pick<PhotoFigures, 'thumbnailCpu' | 'thumbnailsPerSecond'>> {
  const requests = ids.map((id) => httpRequest('GET', `/photos/${id}/thumbnail.jpg`, null));
  let sent = 0;
  const { port } = stage.noren;
  const next = (): Buffer => requests[sent++ % requests.length] as Buffer; // the remainder is below the length
  const driver = await Driver.open({ port, connections: stage.connections, next });
  const rounds: { cpu: number; perSecond: number }[] = [];
  try {
    await driver.run(stage.warmUp);
    for (let round = 0; round < stage.rounds; round++) {
      const before = cpu(stage);
      const { requests: answered, failures, milliseconds } = await driver.run(stage.milliseconds);
      if (failures > 0) throw new Error('A thumbnail was not served.');
      rounds.push({ cpu: (cpu(stage) - before) / answered, perSecond: (answered * 1000) / milliseconds });
    }
  } finally {
    driver.close();
  }
  return {
    thumbnailCpu: median(rounds.map((one) => one.cpu)),
    thumbnailsPerSecond: median(rounds.map(({ perSecond }) => perSecond)),
  };
}

export function photoTable({ uploadCpu, uploadTime, thumbnailCpu, thumbnailsPerSecond }: PhotoFigures): string {
  return [
    'photos',
    `  upload of 12 million pixels: ${uploadCpu.toFixed(0)} ms of CPU, ${uploadTime.toFixed(0)} ms to the answer`,
    `  thumbnail, visitor: ${thumbnailCpu.toFixed(3)} ms of CPU, ${thumbnailsPerSecond.toFixed(0)} a second`,
    '',
  ].join('\n');
}
