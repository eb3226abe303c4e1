/** What partners and staff keep of their own work: mails, claims, the hand-over of the business, published posts, webhooks, reports. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { numberPosts } from '../../../src/market/licence/number-posts.jobs.ts';
import type { Other } from '../../harness/server.ts';
import { claimed, done } from '../../market/claim/scene.ts';
import { requested } from '../../market/consent/scene.ts';
import { found, noticed, say } from '../../market/mailing/scene.ts';
import { trade } from '../../market/trade/scene.ts';
import type { Offices } from './files.ts';
import type { Stage } from './stage.ts';

export async function mails(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  const [relay, rival] = [await stage.partner('mail'), await stage.partner('mail')];
  stage.viewer('mail relay', relay);
  stage.viewer('another mail relay', rival);
  await server.runJobs(); // what was told before goes another way
  Object.assign(server.market, { mailPartner: relay.id });
  for (const name of [
    'mail to a client',
    'mail delivered',
    'mail failed',
    'mail of yesterday',
    'mail taken',
    'mail waiting',
  ]) {
    const known = (await found(server, relay, '', 'id')).map(({ id }) => id);
    await noticed(server, name === 'mail to a client' ? cast.client : cast.person);
    const mail = (await found(server, relay, '', 'id')).find(({ id }) => !known.includes(id));
    if (!mail) throw new Error('No mail was given.');
    stage.row('MailDelivery', mail.id, name);
    const { id } = mail;
    if (['mail to a client', 'mail delivered'].includes(name)) await say(server, relay, 'reportMailDelivered', { id });
    if (name === 'mail failed') await say(server, relay, 'reportMailFailed', { id });
    if (name === 'mail taken') await say(server, relay, 'takeMailDelivery', { id });
    if (name === 'mail of yesterday')
      await stage.sql(
        'update ground set until = noren_now() where id = (select ground_id from mail_delivery where id = $1)',
        id,
      );
  }
  Object.assign(server.market, { mailPartner: undefined });
}

/** The winner's, against a company; what staff decide comes a month later. */
export async function claims(stage: Stage, { one }: Offices): Promise<() => Promise<void>> {
  const { server, cast } = stage;
  const made: Record<string, string> = {};
  const legal = server.as(one);
  for (const name of ['claim waiting', 'claim granted', 'claim refused', 'claim ended', 'claim over']) {
    const traded = await trade(server, { people: [cast.company, cast.person, cast.bystander] });
    const { claimId } = await claimed(server, traded);
    stage.row('Claim', claimId, name);
    await done(server.as(cast.company), 'answerClaim', { claimId, answer: `返答 ${randomUUID()}` });
    made[name] = claimId;
  }
  const act = async (name: string, input: string | undefined) => {
    const { codes } = await done(legal, name, { claimId: input });
    if (codes.length > 0) throw new Error(`${name}: ${codes.join()}`);
  };
  await act('grantClaim', made['claim over']);
  return async () => {
    for (const name of ['claim granted', 'claim ended']) await act('grantClaim', made[name]);
    await act('endClaim', made['claim ended']);
    await act('refuseClaim', made['claim refused']);
  };
}

export async function successions(stage: Stage, { one, two }: Offices): Promise<void> {
  const ask = async (by: Other, name: string, input: object) => {
    const type = name === 'registerSuccession' ? 'RegisterSuccessionInput' : 'SuccessionInput';
    const field = name === 'takeSuccessionPiece' ? 'piece { piece }' : 'succession { id }';
    const { body } = await stage.server
      .as(by)
      .ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${field} userErrors { code } } }`, { input });
    if (body.data?.[name].userErrors.length !== 0) throw new Error(JSON.stringify(body));
    return body.data[name].succession?.id as string;
  };
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const words = { successor: '株式会社承継', address: '東京都', representative: '承継 太郎', reason: 'merger 1' };
  const key = { publicKey: JSON.stringify(publicKey.export({ format: 'jwk' })), expiresAt: '2030-01-01T00:00:00Z' };
  for (const name of ['succession not approved', 'succession', 'succession handed over', 'succession refused']) {
    const successionId = await ask(one, 'registerSuccession', { ...words, ...key, idempotencyKey: randomUUID() });
    stage.row('Succession', successionId, name);
    if (name === 'succession refused') await ask(two, 'refuseSuccession', { successionId });
    if (['succession', 'succession handed over'].includes(name)) await ask(two, 'approveSuccession', { successionId });
    if (name === 'succession handed over') await ask(one, 'takeSuccessionPiece', { successionId });
  }
}

/** Of one trade: its winner's review was reported, and its seller's was and was hidden. */
export async function posts(stage: Stage): Promise<void> {
  const { server, cast } = stage;
  const { listingId, tradeId } = await trade(server, { people: [cast.seller, cast.bystander, cast.person] });
  const number = () => server.market.orm.em.fork().transactional(numberPosts);
  for (const [side, author, reviewed] of [
    ['WINNER', cast.bystander, cast.seller],
    ['SELLER', cast.seller, cast.bystander],
  ] as const) {
    const id = randomUUID();
    await stage.sql(
      `insert into review (id, listing_id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at)
        values ($1, $2, $3, $4, $5, $6, 'GOOD', $7, 'ab******', noren_now())`,
      ...[id, listingId, tradeId, side, author.id, reviewed.id, `口コミ ${randomUUID()}`],
    );
    const report = randomUUID();
    await stage.sql(
      `insert into review_report (id, listing_id, review_id, reporter_id, reason, reported_at) values ($1, $2, $3, $4, 'ABUSE', noren_now())`,
      ...[report, listingId, id, cast.person.id],
    );
    stage.row('ReviewReport', report, side === 'SELLER' ? 'report of a hidden review' : 'report of a review');
    await number();
    if (side === 'SELLER') await stage.sql(`update review set hidden_at = noren_now() where id = $1`, id);
  }
  await number();
  stage.viewer('licensee', await stage.partner('published-posts'));
}

/** What partners of a scope are told of, where they are told of anything. */
const events: Readonly<Record<string, string>> = {
  'partner:shipments': 'SHIPMENT_ASSIGNED',
  'partner:settlements': 'PAYMENT_ASSIGNED',
  'partner:collections': 'CLAIM_ASSIGNED',
  'partner:consents': 'CONSENT_GIVEN',
  'partner:enquiries': 'ENQUIRY_ASSIGNED',
};

/** Each partner of two has an endpoint, one that it removed, and messages. */
export async function webhooks(stage: Stage): Promise<void> {
  for (const [name, { id, caller }] of stage.viewers) {
    const event = events[caller];
    if (!event || name.startsWith('another')) continue;
    for (const removed of [false, true]) {
      const [endpoint, delivery] = [randomUUID(), randomUUID()];
      await stage.sql(
        `insert into webhook_endpoint (id, partner_id, url, events, secret_changed_at, made_at, removed_at)
          values ($1, $2, 'https://partner.example/hook', array[$4], noren_now(), noren_now(), case when $3::boolean then noren_now() end)`,
        ...[endpoint, id, removed, event],
      );
      await stage.sql(
        `insert into webhook_delivery (id, endpoint_id, event_id, event, version, happened_at, pending_since, ref)
          values ($1, $2, gen_random_uuid(), $3, 1, noren_now(), noren_now(), gen_random_uuid())`,
        ...[delivery, endpoint, event],
      );
      stage.row('WebhookEndpoint', endpoint, removed ? `endpoint removed by ${name}` : `endpoint of ${name}`);
      stage.row('WebhookDelivery', delivery, `message to ${name}`);
    }
  }
}

export async function requestsForConsent(stage: Stage): Promise<void> {
  const partner = await stage.partner('consents');
  for (const published of [true, false]) {
    const id = await requested(stage.server, { partner, published });
    stage.row('ConsentRequest', id, published ? 'published request for consent' : 'request for consent not published');
  }
}
