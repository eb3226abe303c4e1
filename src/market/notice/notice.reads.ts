import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  oneOf,
  PageArgs,
  reads,
  rootOne,
  sql,
} from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Me } from '../member/index.ts';
import { noticeKinds } from './notice-kinds.ts';
import { Notice, type NoticeFacts } from './notice.ts';

const subjects = [...new Set(Object.values(noticeKinds).flatMap(({ about }) => (about ? [about()] : [])))];

reads<NoticeFacts>(Notice, {
  table: 'notice',
  facts: { memberId: 'member_id' },
  visible: (notice, { viewer }) => sql`${notice}.member_id = ${viewer}`,
  relations: {
    listing: one(
      () => Listing,
      (notice, listing) => sql`${listing}.id = ${column(notice, 'listing_id')}`,
    ),
    subject: oneOf(
      ...subjects.map((type) =>
        one(
          () => type,
          (notice, subject) => sql`${subject}.id = ${column(notice, 'ref')}`,
        ),
      ),
    ),
  },
});

@InputType({ description: 'Which of your notices.' })
class NoticeFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are unread, or only those that are read.' })
  unread?: boolean;
}

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => NoticeFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: NoticeFilter;
}

/** How far unread notices are counted. */
const COUNTED_MOST = 1000;

const Notices = connectionOf(Notice);

adds(Me, {
  notices: {
    type: () => Notices,
    description:
      'What you were told, the last that happened first. An unread one that happens again moves to the front.',
    holds: kind.PUBLIC,
    args: NoticesArgs,
    by: many(() => Notice, {
      on: (me, notice) => sql`${notice}.member_id = ${me}.id`,
      orders: newestFirst('happenedAt'),
      filters: {
        unread: {
          reaches: ['readAt'],
          where: (notice, unread) => sql`(${notice}.read_at is null) = ${unread}::boolean`,
        },
      },
      own: true,
    }),
  },
  unreadNoticeCount: {
    type: () => Int,
    description: `How many notices you have not read; ${COUNTED_MOST} stands for ${COUNTED_MOST} or more.`,
    holds: kind.PUBLIC,
    by: (me) => sql`(select count(*)::int from (select from notice n
      where n.member_id = ${me}.id and n.read_at is null limit ${COUNTED_MOST}::int) counted)`,
  },
});

/** The viewer themself, for what an act on notices gives back. */
export const ownNotices = rootOne(
  () => Me,
  (me, _id, { viewer }) => sql`${me}.id = ${viewer}`,
);
