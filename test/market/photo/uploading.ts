/** A member's client that uploads pictures and puts them on drafts. */
import type { Person } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import { unique } from '../../harness/people.ts';
import { picture } from './pictures.ts';

export interface Uploaded {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where it was refused. */
  readonly id: string;
  /** The code of the refusal. */
  readonly code: string | undefined;
}

interface Answer {
  readonly photo?: { readonly id: string };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

export async function upload(
  { url }: TestServer,
  who: Person | string | undefined,
  body: Buffer | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Uploaded> {
  const token = typeof who === 'object' ? who.token : who;
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/photos', url), {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', ...authorization, ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  const text = await response.text();
  const { photo, errors } = JSON.parse(text) as Answer; // what the route answers
  return {
    status: response.status,
    headers: response.headers,
    text,
    id: photo?.id ?? '',
    code: errors?.[0]?.extensions.code,
  };
}

/** Ids of so many small pictures. */
export async function uploads(server: TestServer, who: Person, count: number): Promise<string[]> {
  const { bytes } = await picture({ width: 40, height: 30 });
  const ids: string[] = [];
  for (let one = 0; one < count; one++) ids.push((await upload(server, who, bytes)).id);
  return ids;
}

export interface Draft {
  readonly id: string;
  readonly version: number;
}

export interface Shown {
  readonly id: string;
  readonly position: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly thumbnailUrl: string;
}

export const photosText = 'photos { id position width height url thumbnailUrl }';

export async function draft(server: TestServer, who: Person): Promise<Draft> {
  const input = {
    title: '茶碗',
    description: '箱付き。',
    category: 'TABLEWARE',
    startPrice: 1000,
    idempotencyKey: unique(),
  };
  const { body } = await server
    .as(who)
    .ask(`mutation ($input: CreateDraftInput!) { createDraft(input: $input) { listing { id version } } }`, { input });
  return (body.data as { createDraft: { listing: Draft } }).createDraft.listing; // as asked for
}

export interface Set {
  readonly listing: { readonly version: number; readonly photos: readonly Shown[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

export async function setPhotos(
  server: TestServer,
  who: Person,
  input: Draft & { readonly photoIds: readonly string[] },
): Promise<Set> {
  const { body } = await server
    .as(who)
    .ask(
      `mutation ($input: SetPhotosInput!) { setPhotos(input: $input) { listing { version ${photosText} } userErrors { code field } } }`,
      { input: { id: input.id, version: input.version, photoIds: input.photoIds } },
    );
  if (!body.data) throw new Error(JSON.stringify(body));
  return (body.data as { setPhotos: Set }).setPhotos; // as asked for
}

/** Publishes a draft, for a week from now. */
export async function publish(server: TestServer, who: Person, { id, version }: Draft): Promise<void> {
  const { body } = await server
    .as(who)
    .ask(
      `mutation ($input: PublishListingInput!) { publishListing(input: $input) { listing { id } userErrors { code } } }`,
      { input: { id, version, days: 7, idempotencyKey: unique() } },
    );
  if (!body.data?.publishListing.listing) throw new Error(JSON.stringify(body));
}

export async function photosOf(server: TestServer, id: string, who?: Person): Promise<readonly Shown[] | null> {
  const { body } = await server.as(who).ask(`query ($id: ID!) { listing(id: $id) { ${photosText} } }`, { id });
  return (body.data as { listing: { photos: readonly Shown[] } | null }).listing?.photos ?? null; // as asked for
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export async function get(
  { url }: TestServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> {
  const response = await fetch(new URL(path, url), { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
