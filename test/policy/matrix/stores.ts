/** A registered store and one that has closed, each with values of its own: not those of its owner's registration. */
import { randomUUID } from 'node:crypto';
import { bytesOf, company, individual, unique, writeKey } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

/** What the law asks for (LG-38), as columns. */
const terms = [
  'price_and_shipping',
  'payment',
  'delivery_time',
  'application_period',
  'withdrawal_and_returns',
  'extra_costs',
  'non_conformity',
  'software_environment',
  'repeated_contracts',
  'quantity_limits',
  'foreign_office',
];
const onThePage = ['name', 'companyName', 'email', 'address', 'phone', 'representative'];

export async function plantStores(server: TestServer, people: People): Promise<SceneRow[]> {
  const open = await plantStore(server, 'store', people('storeOwner').id, company());
  const personal = await plantStore(server, 'store of a person', people('shopkeeper').id, individual());
  const closed = await plantStore(server, 'closed store', people('closedStoreOwner').id, company());
  await server.db.owner.query('update store set closed_at = noren_now() where id = $1', [closed.id]);
  return [open, personal, closed];
}

async function plantStore({ db, market }: TestServer, row: string, owner: string, all: object): Promise<SceneRow> {
  const [id, shopName] = [randomUUID(), `屋号 ${unique()}`];
  const contact = Object.fromEntries(Object.entries(all).filter(([part]) => onThePage.includes(part)));
  const { sealed, wrappedKey } = market.vault.seal({ type: 'Store', id }, contact, { by: 'member', at: Date.now() });
  await writeKey(db.owner, wrappedKey);
  const told = terms.map((term) => `${term} ${unique()}`);
  await db.owner.query(
    `insert into store (most_led_per_member, id, owner_id, shop_name, contact, ${terms.join(', ')}, opened_at)
      values (7, $1, $2, $3, $4, ${terms.map((_, index) => `$${index + 5}`).join(', ')}, noren_now() - interval '90 days')`,
    [id, owner, shopName, bytesOf(sealed), ...told],
  );
  return { row, type: 'Store', state: 'stores', id, owner, values: { shopName, ...contact } };
}
