import { connectionOf, Identifier, reads, readsMore, rootMany, sql, type Sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { PublishedPost, type PublishedPostFacts } from './published-post.ts';
import { RemovedPost, type RemovedPostFacts } from './removed-post.ts';

const licensees = ['partner:published-posts'];

/** The post itself, as its members left it: what it is now decides, not what it was when it was noted. */
const isOf = (row: Identifier, post: Identifier): Sql =>
  sql`${post}.post = ${row}.post and ${post}.listing_id = ${row}.listing_id and ${post}.source_id = ${row}.source_id`;

const source = new Identifier('source_post');
const ofPost = (column: Identifier) => (row: Identifier) =>
  sql`(select ${source}.${column} from publishable_post ${source} where ${isOf(row, source)})`;

reads<PublishedPostFacts>(PublishedPost, {
  table: 'licensed_post',
  factsWith: { table: 'publishable_post', on: isOf },
  facts: {
    id: 'id',
    authorId: (_row, _asking, post) => sql`${post}.author_id`,
    publishedAt: (_row, _asking, post) => instant('published_at')(post),
    publishedUntil: (_row, _asking, post) => instant('published_until')(post),
    hidden: (_row, _asking, post) => sql`${post}.hidden`,
    removed: (row) => sql`${row}.removed_position is not null`,
  },
  visible: (_row, { viewer }, post) => sql`${post}.author_id = ${viewer}`,
  columns: {
    maskedAuthor: ofPost(new Identifier('masked_author')),
    text: ofPost(new Identifier('text')),
    inReplyTo: (row) => sql`(select q.id from licensed_post q where ${row}.post = 'ANSWER' and q.post = 'QUESTION'
      and q.listing_id = ${row}.listing_id and q.source_id = ${row}.source_id and q.removed_position is null)`,
  },
});

readsMore<object>(PublishedPost, {
  callers: licensees,
  facts: {},
  visible: (
    row,
    { now },
    post,
  ) => sql`${row}.removed_position is null and not ${post}.hidden and ${post}.published_at <= ${now}
    and (${post}.published_until is null or ${now} < ${post}.published_until)`,
});

reads<RemovedPostFacts>(RemovedPost, {
  table: 'licensed_post',
  facts: { removed: (row) => sql`${row}.removed_position is not null` },
  visible: () => sql`false`,
  columns: { id: 'id', removedPosition: 'removed_position', removedAt: 'removed_at' },
});

readsMore<object>(RemovedPost, {
  callers: licensees,
  facts: {},
  visible: (row) => sql`${row}.removed_position is not null`,
});

export const PublishedPosts = connectionOf(PublishedPost);
export const RemovedPosts = connectionOf(RemovedPost);

/** From the first on, so that a licensee who goes on after its last cursor gets what came since, and nothing twice. */
export const publishedPosts = rootMany('Query.publishedPosts', () => PublishedPost, {
  orders: { PUBLISHED: { keys: [{ field: 'position', type: 'bigint', unique: true }] } },
});

export const removedPosts = rootMany('Query.removedPosts', () => RemovedPost, {
  orders: { REMOVED: { keys: [{ field: 'removedPosition', type: 'bigint', unique: true }] } },
});
