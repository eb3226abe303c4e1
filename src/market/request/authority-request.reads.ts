import { newestFirst, reads, readsMore, rootMany, rootOne, sql } from '../../privacy/index.ts';
import { namesMembers, takesTwo } from '../dossier/index.ts';
import { AuthorityRequest } from './authority-request.ts';

reads<{ id: string }>(AuthorityRequest, {
  table: 'requested',
  facts: { id: 'id' },
  visible: () => sql`false`,
  columns: {
    id: 'id',
    authority: 'authority',
    authorityKind: 'authority_kind',
    reference: 'reference',
    law: 'law',
    entitledByLaw: (request) => sql`${request}.sort = 'LAW'`,
    memberToldFrom: 'member_told_from',
    proposedToldFrom: 'proposed_told_from',
  },
});
readsMore(AuthorityRequest, { callers: ['staff:legal', 'staff:privacy-officer'], visible: () => sql`true` });
takesTwo(AuthorityRequest);
namesMembers(AuthorityRequest);

export const requestById = rootOne(
  () => AuthorityRequest,
  (request, id) => sql`${request}.id = ${id('id')}`,
);

export const allRequests = rootMany('Query.authorityRequests', () => AuthorityRequest, {
  orders: newestFirst('registeredAt'),
});
