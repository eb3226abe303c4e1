/** What members are told, and what brings it about. */
import { randomUUID } from 'node:crypto';
import type { Person, TestServer } from '../../harness/server.ts';

export interface Told {
  readonly id: string;
  readonly kind: string;
  readonly count: number;
  readonly unread: boolean;
  readonly listing: { readonly title: string } | null;
  readonly subject: { readonly __typename: string; readonly id: string } | null;
}

const text = `query ($filter: NoticeFilter) { me { unreadNoticeCount notices(filter: $filter) { edges { node {
  id kind count unread listing { title } subject { __typename id } } } } } }`;

export async function noticesOf(server: TestServer, who: Person, filter: object | null = null): Promise<Told[]> {
  const { body } = await server.as(who).ask(text, { filter });
  return body.data.me.notices.edges.map((edge: { readonly node: Told }) => edge.node);
}

export async function unreadOf(server: TestServer, who: Person): Promise<number> {
  return (await server.as(who).ask(text)).body.data.me.unreadNoticeCount;
}

export async function bid(server: TestServer, who: Person, listingId: string, amount: number): Promise<string> {
  const { body } = await server.as(who).ask(`mutation ($i: PlaceBidInput!) { placeBid(input: $i) { __typename } }`, {
    i: { listingId, amount, idempotencyKey: randomUUID() },
  });
  return body.data.placeBid.__typename;
}

export async function markRead(server: TestServer, who: Person, ids?: readonly string[]) {
  const { body } = await server
    .as(who)
    .ask(
      `mutation ($i: MarkNoticesReadInput!) { markNoticesRead(input: $i) { me { unreadNoticeCount } userErrors { code field } } }`,
      { i: ids ? { ids } : {} },
    );
  return body.data.markNoticesRead;
}

export async function prefer(server: TestServer, who: Person, input: object) {
  const { body } = await server.as(who).ask(
    `mutation ($i: SetNoticePreferencesInput!) { setNoticePreferences(input: $i) {
      me { noticeLanguage noticePreferences { kind mail } } userErrors { code } } }`,
    { i: input },
  );
  return body.data.setNoticePreferences.me;
}
