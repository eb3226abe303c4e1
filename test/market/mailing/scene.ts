import { randomUUID } from 'node:crypto';
import { tell } from '../../../src/market/outbox/index.ts';
import type { Asked, Other, Person, TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';

export const fields = 'id state subject text assignedAt changedAt';
const withRecipient = `${fields} recipient { email }`;

/** What the contractor finds, with the addresses unless told. */
export function mailsOf(server: TestServer, who: Pick<Person, 'token'>, args = '', of = withRecipient): Promise<Asked> {
  return server.as(who).ask(`{ mailDeliveries${args} { edges { node { ${of} } } } }`);
}

export interface Found {
  readonly id: string;
  readonly state: string;
  readonly subject: string;
  readonly text: string;
  readonly recipient: { readonly email: string } | null;
}

export async function found(server: TestServer, who: Other, args = '', of = withRecipient): Promise<Found[]> {
  const { body } = await mailsOf(server, who, args, of);
  return body.data.mailDeliveries.edges.map(({ node }: { node: Found }) => node);
}

export type Step = 'takeMailDelivery' | 'reportMailDelivered' | 'reportMailFailed' | 'reportMailBounced';

export function say(
  server: TestServer,
  who: Pick<Person, 'token'>,
  step: Step,
  { id, key = randomUUID() }: { readonly id: string; readonly key?: string },
): Promise<Asked> {
  return server
    .as(who)
    .ask(
      `mutation ($input: MailDeliveryInput!) { ${step}(input: $input) { mailDelivery { id state } refused { from to } userErrors { code field } } }`,
      { input: { mailDeliveryId: id, idempotencyKey: key } },
    );
}

/** Tells a member of an auction without a winner, and lets its mail go. */
export async function noticed(server: TestServer, reader: Person, title = '唐津の皿'): Promise<void> {
  const seller = await server.member();
  const [listingId = ''] = await listed(server.db.owner, { sellerId: seller.id, title });
  await tell(server.market.orm.em.fork(), [{ happening: 'UNSOLD', listingId, memberId: reader.id }]);
  await server.runJobs();
}
