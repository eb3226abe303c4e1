/** The one store of the story: what the law makes it show, and who stands behind it. */
import { randomUUID } from 'node:crypto';
import { Store } from '../../../../market/store/index.ts';
import { keepKey } from '../../../../market/index.ts';
import { people, store } from '../../people.ts';
import { idOf, type Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Gives the store's id. */
export async function tellOfStore(telling: Telling): Promise<string> {
  const { em, market, now } = telling;
  const { owner, shopName, ...terms } = store;
  const person = people.find(({ key }) => key === owner);
  if (!person?.name) throw new Error('The demo’s store is kept by one of its people.');
  const { name, postalCode, prefecture, city } = person;
  const id = randomUUID();
  const openedAt = new Date(now - 100 * DAY);
  const contact = {
    name,
    email: 'kitanomado@noren.example',
    phone: '+81111230000',
    address: { postalCode, prefecture, city, street: '7-1', building: '北の窓' },
  };
  const { sealed, wrappedKey } = market.vault.seal({ type: Store.name, id }, contact, {
    by: 'member',
    at: openedAt.getTime(),
  });
  keepKey(em, wrappedKey);
  em.create(Store, { ...terms, id, ownerId: idOf(telling, owner), shopName, contact: sealed, openedAt });
  await em.flush();
  return id;
}
