/** What staff do with cases, reviews, members who belong together, auctions under an order, and colleagues. */
import type { CallerWord } from '../../../src/policy/index.ts';
import { wordsOfRole, type CaseRole } from '../../../src/market/staff/roles.ts';
import { stopAuction } from '../../../src/market/selling/index.ts';
import type { StaffPerson } from '../../harness/server.ts';
import { listed } from '../../market/listing/scene.ts';
import { regularsOf, trade } from '../../market/trade/scene.ts';
import { both, NO_APPROVAL, ONE_PERSON, own, shared, type Deed, type Made, type Refusal } from './deed.ts';
import type { Stage } from './stage.ts';

const idOf = (made: Made, name: string): string => made.ids?.[name] ?? '';
const officer = 'staff:privacy-officer';
const caseWorkers: readonly CallerWord[] = ['staff:support', 'staff:safety', 'staff:legal', 'staff:finance'];
const ofCase = both(own('staff_case', ...caseWorkers), shared('staff_case', officer));

const roleOf = (word: CallerWord) => word.replace('staff:', '') as CaseRole; // of those who have cases
const constant = (word: string): string =>
  word
    .replaceAll('-', '_')
    .replaceAll(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();

async function openCase(stage: Stage, word: CallerWord): Promise<Made> {
  const by = (await stage.who(word)) as StaffPerson; // a word of the staff
  const { id, ground } = await stage.server.caseOf(by, stage.subject);
  return { by, variables: { input: { caseId: id } }, ids: { case: id, ground } };
}

const ranOut = (code: string): Refusal => [
  code,
  (stage, made) => stage.rows('update ground set until = noren_now() where id = $1', idOf(made, 'ground')),
];
const closed = (code: string): Refusal => [
  code,
  (stage, made) => stage.rows('update ground set ended_at = noren_now() where id = $1', idOf(made, 'ground')),
];

const cases: Readonly<Record<string, Deed>> = {
  'Mutation.openCase': {
    takes: { 'input.memberIds': shared('member', officer, ...caseWorkers) },
    async make(stage, word) {
      const { purposes, kinds } = wordsOfRole[roleOf(word)];
      const [role, purpose] = [roleOf(word), purposes[0] ?? ''].map(constant);
      const input = {
        role,
        purpose,
        kinds: kinds.slice(0, 2),
        memberIds: [stage.subject.id],
        reason: 'AU-17',
        idempotencyKey: '',
      };
      return { by: await stage.who(word), variables: { input } };
    },
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: 'rests on the role alone' },
  },
  'Mutation.extendCase': {
    takes: { 'input.caseId': ofCase },
    make: openCase,
    ...{ alone: ONE_PERSON, own: NO_APPROVAL },
    after: {
      'it ran out': ranOut('WRONG_STATE'),
      'it was closed': closed('WRONG_STATE'),
      // The privacy officer knows of it, and extends none but their own.
      'it is a colleague’s': [
        'NOT_FOUND',
        async (stage, made) => {
          const colleague = await stage.who('staff:support');
          return stage.rows('update staff_case set staff_id = $2 where id = $1', idOf(made, 'case'), colleague.id);
        },
      ],
    },
  },
  'Mutation.assignCase': {
    takes: { 'input.caseId': ofCase, 'input.staffId': shared('staff_member', officer, ...caseWorkers) },
    async make(stage, word) {
      const [{ by, ids = {} }, colleague] = [await openCase(stage, word), await stage.who(word)];
      const variables = { input: { caseId: ids['case'], staffId: colleague.id, idempotencyKey: '' } };
      return { by, variables, ids: { ...ids, colleague: colleague.ground } };
    },
    ...{ alone: ONE_PERSON, own: NO_APPROVAL },
    after: {
      'it ran out': ranOut('WRONG_STATE'),
      'it was closed': closed('WRONG_STATE'),
      'the colleague works here no more': [
        'NOT_FOUND',
        (stage, made) => stage.rows('update ground set ended_at = noren_now() where id = $1', idOf(made, 'colleague')),
      ],
    },
  },
  'Mutation.closeCase': {
    takes: { 'input.caseId': ofCase },
    make: openCase,
    ...{ alone: ONE_PERSON, own: NO_APPROVAL },
    after: { 'it ran out': ranOut('nothing changes'), 'it was closed': closed('nothing changes') },
  },
};

const TICKET = { reason: 'AU-17', idempotencyKey: '' };
const safety = 'staff:safety';
const legal = 'staff:legal';

async function review(stage: Stage, hidden: boolean): Promise<Made> {
  const { listingId, tradeId, seller, winner } = await trade(stage.server, { people: await regularsOf(stage.server) });
  const id = await stage.id(
    `insert into review (listing_id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at, hidden_at)
      values ($1, $2, 'WINNER', $3, $4, 'GOOD', 'Thanks.', 'x***', noren_now(), case when $5 then noren_now() end) returning id`,
    ...[listingId, tradeId, winner.id, seller.id, hidden],
  );
  await stage.rows('update member set good_ratings = good_ratings + 1 where id = $1', seller.id);
  return { by: await stage.who(safety), variables: { input: { reviewId: id, ...TICKET } } };
}

const moderating = (hidden: boolean): Deed => ({
  takes: { 'input.reviewId': shared('review', safety) },
  make: (stage) => review(stage, hidden),
  ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: 'rests on the role alone' },
});

const linking = (linked: boolean): Deed => ({
  takes: { 'input.memberId': shared('member', safety), 'input.otherId': shared('member', safety) },
  async make(stage) {
    const [memberId = '', otherId = ''] = [(await stage.server.member()).id, (await stage.server.member()).id].sort();
    if (linked) await stage.rows('insert into member_link (member_id, linked_id) values ($1, $2)', memberId, otherId);
    return { by: await stage.who(safety), variables: { input: { memberId, otherId, ...TICKET } } };
  },
  ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: 'rests on the role alone' },
});

const ordered = (stopped: boolean): Deed => ({
  takes: { 'input.listingId': shared('listing', legal) },
  async make(stage) {
    const [id = ''] = await listed(stage.server.db.owner, {
      sellerId: stage.member.id,
      endAt: '2027-01-01T00:00:00Z',
      startsAt: '2026-11-30T00:00:00Z',
    });
    if (stopped) await stopAuction(stage.server.market, id);
    return { by: await stage.who(legal), variables: { input: { listingId: id, ...TICKET } }, ids: { listing: id } };
  },
  ...{ alone: ONE_PERSON, own: NO_APPROVAL },
  after: {
    [stopped ? 'it goes on' : 'it is stopped']: [
      'WRONG_STATE',
      (stage, made) => {
        const [was, state] = stopped ? [null, 'OPEN'] : ['OPEN', 'SUSPENDED'];
        return stage.rows(
          'update listing set state = $2, suspended_state = $3, suspended_at = case when $3::text is not null then noren_now() end where id = $1',
          ...[idOf(made, 'listing'), state, was],
        );
      },
    ] satisfies Refusal,
  },
});

const colleague: Deed = {
  takes: { 'input.staffId': shared('staff_member', officer) },
  make: async (stage) => ({
    by: await stage.who(officer),
    variables: { input: { staffId: (await stage.who('staff:support')).id, ...TICKET } },
  }),
  alone: {
    'it is oneself': [
      'NOT_FOUND',
      async (stage, made) => {
        const input = made.variables['input'] as { staffId: string };
        // The colleague's place in the input is one's own.
        input.staffId = made.by.id;
        return stage.who(officer);
      },
    ],
  },
  own: 'of oneself it is refused',
  after: 'rests on the role alone',
};

export const staff: Readonly<Record<string, Deed>> = {
  ...cases,
  'Mutation.hideReview': moderating(false),
  'Mutation.unhideReview': moderating(true),
  'Mutation.linkMembers': linking(false),
  'Mutation.unlinkMembers': linking(true),
  'Mutation.stopAuction': ordered(false),
  'Mutation.letAuctionGoOn': ordered(true),
  'Mutation.lockStaffOut': colleague,
  'Mutation.letStaffIn': colleague,
};
