import { adds, one, reads, rootOne, sql } from '../../privacy/index.ts';
import { kind } from '../../policy/index.ts';
import { Me } from '../member/index.ts';
import { Store, type StoreFacts } from './store.ts';

reads<StoreFacts>(Store, {
  table: 'store',
  facts: { ownerId: 'owner_id', open: (store) => sql`${store}.closed_at is null` },
  visible: (store, { viewer }) => sql`${store}.closed_at is null or ${store}.owner_id = ${viewer}`,
});

adds(Me, {
  store: {
    type: () => Store,
    description: 'Your store, while it is open.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Store,
      (me, store) => sql`${store}.owner_id = ${me}.id and ${store}.closed_at is null`,
    ),
  },
});

export const storeById = rootOne(
  () => Store,
  (store, id) => sql`${store}.id = ${id('id')}`,
);
