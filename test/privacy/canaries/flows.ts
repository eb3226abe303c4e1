/** What happens on a marketplace in a day, each value in it planted: sign-up, stores, trades, refusals, failures, nonsense. */
import { startWorker, type Worker } from '../../../src/server/worker.ts';
import { Secret } from '../../../src/server/secret.ts';
import { Metrics } from '../../../src/server/watch/metrics.ts';
import { openLog } from '../../../src/server/watch/log.ts';
import { unique, type Person } from '../../harness/people.ts';
import type { Asked, TestServer } from '../../harness/server.ts';
import { offered } from '../../market/runner-up/scene.ts';
import { picture } from '../../market/photo/pictures.ts';
import { draft, get, setPhotos, upload } from '../../market/photo/uploading.ts';
import { auction, bringTo, trade, type Traded } from '../../market/trade/scene.ts';
import type { Canaries } from './values.ts';

export const password = (canaries: Canaries): string => `pass ${canaries.word()}`;

/** The server's own queue, whose failures go where the real ones go. */
export function worker({ db, market, logged }: TestServer): Promise<Worker> {
  const log = openLog('info', { write: (line) => void logged.push(line) });
  return startWorker({ serviceUrl: new Secret(db.serviceUrl), market, log, metrics: new Metrics() });
}

export async function until<T>(look: () => T | undefined, tries = 200): Promise<T> {
  const found = look();
  if (found !== undefined) return found;
  if (tries === 0) throw new Error('What was waited for did not come.');
  await new Promise((done) => setTimeout(done, 50));
  return until(look, tries - 1);
}

function tokenMailedTo({ mails }: TestServer, address: string): string | undefined {
  const letter = mails.findLast(({ to }) => to === address)?.letter;
  return /#([\w-]{43})/.exec(letter?.text ?? '')?.[1];
}

const registerText = `mutation ($input: RegisterInput!) { register(input: $input) { accepted userErrors { code field message } } }`;
export const signInText = `mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { code message } } }`;
const correctText = `mutation ($input: CorrectRegistrationInput!) { correctRegistration(input: $input) {
  registration { name email phone address { street } version } userErrors { code field message } } }`;

/** From the form to a corrected registration, with the letters between. Gives the access token. */
export async function signUp(
  server: TestServer,
  canaries: Canaries,
  memberType: 'INDIVIDUAL' | 'COMPANY',
): Promise<string> {
  const [details, secret] = [memberType === 'COMPANY' ? canaries.company() : canaries.individual(), password(canaries)];
  const input = {
    formVersion: '2023-04-01',
    memberType,
    nickname: `nick${unique()}`,
    password: secret,
    idempotencyKey: unique(),
    details,
  };
  must((await server.as().ask(registerText, { input })).body.data.register.accepted, 'registered');
  const token = await until(() => tokenMailedTo(server, details.email));
  const confirmed = await server
    .as()
    .ask('mutation ($t: String!) { confirmEmail(input: { token: $t }) { confirmed } }', { t: token });
  must(confirmed.body.data.confirmEmail.confirmed, 'confirmed');
  const { body } = await server.as().ask(signInText, { input: { email: details.email, password: secret } });
  const access: string = must(body.data.signIn.tokens?.accessToken, 'signed in');
  const corrected = { phone: canaries.phone(), address: canaries.address(), email: canaries.email() };
  const correction = await server.as(access).ask(correctText, { input: { version: 1, details: corrected } });
  must(correction.body.data.correctRegistration.registration, 'corrected');
  await server.as(access).ask(correctText, {
    input: { version: 2, details: { phone: canaries.phone().slice(0, 7), name: `${canaries.word()}\u0000` } },
  });
  await server.as().ask(signInText, { input: { email: details.email, password: password(canaries) } });
  await server
    .as()
    .ask('mutation ($e: String!) { requestPasswordReset(input: { email: $e }) { accepted } }', { e: details.email });
  return access;
}

export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The flow stands still: not ${what}.`);
  return value;
}

const terms =
  `priceAndShipping payment deliveryTime applicationPeriod withdrawalAndReturns extraCosts nonConformity softwareEnvironment
  repeatedContracts quantityLimits foreignOffice`.split(/\s+/);

/** A store, whose persons are sealed too though its page shows them. */
export async function openStore(server: TestServer, canaries: Canaries, keeper: string): Promise<void> {
  const told = Object.fromEntries(terms.map((term) => [term, 'なし']));
  const input = {
    shopName: `店 ${unique()}`,
    phone: canaries.phone(),
    address: canaries.address(),
    ...told,
    idempotencyKey: unique(),
  };
  const text = `mutation ($input: RegisterStoreInput!) { registerStore(input: $input) {
    store { id companyName email phone address { street } } userErrors { code field } } }`;
  const { body } = await server.as(keeper).ask(text, { input });
  const store = must(body.data.registerStore.store, 'a store');
  await server
    .as()
    .ask(`{ store(id: "${store.id}") { companyName representative email phone address { postalCode street } } }`);
}

/** A won auction: cards made, corrected and shown to the other side, a thread, and the steps to a state. */
export async function tradeTo(server: TestServer, canaries: Canaries, state: string): Promise<void> {
  const traded = await trade(server, { seller: await server.member({ values: canaries.individual() }) });
  await correctCard(server, canaries, traded, traded.seller);
  for (const who of [traded.seller, traded.winner]) {
    await say(server, traded, who, `住所は ${canaries.word()} です`);
    await server.as(who)
      .ask(`{ me { registration { name email } } trade(id: "${traded.tradeId}") { otherCard { name phone address { street } }
      thread { edges { node { text } } } } }`);
  }
  await say(server, traded, traded.loser, `聞こえますか ${canaries.word()}`);
  await bringTo(server, traded, state);
  await refusedPosts(server, canaries, traded);
  await say(server, traded, traded.winner, `まだ ${canaries.word()}`);
}

/** Public posts on what one may well write about, refused for the contact data in them (P14). */
async function refusedPosts(
  server: TestServer,
  canaries: Canaries,
  { tradeId, seller, winner }: Traded,
): Promise<void> {
  const { listingId } = await auction(server, { seller, bids: false });
  await server.db.owner.query(`update listing set end_at = noren_now() + interval '1 day' where id = $1`, [listingId]);
  const post = async (act: string, input: string, text: string): Promise<unknown> => {
    const { body } = await server
      .as(winner)
      .ask(
        `mutation ($text: String!, $key: IdempotencyKey!) { done: ${act}(input: { ${input}, text: $text, idempotencyKey: $key }) { userErrors { code places { start } } } }`,
        { text, key: unique() },
      );
    return body.data.done.userErrors[0]?.code;
  };
  for (const text of [`${canaries.phone()} に電話を`, `${canaries.email()} へ ${canaries.word()}`]) {
    must(
      (await post('askQuestion', `listingId: "${listingId}"`, text)) === 'CONTACT_DATA_IN_TEXT' || null,
      'a refused question',
    );
    await post('writeReview', `tradeId: "${tradeId}", rating: GOOD`, text);
  }
}

/** An offer to a runner-up with its thread, and what its sides share by the trade-support tool, seen and taken back. */
export async function offerAndShare(server: TestServer, canaries: Canaries): Promise<void> {
  const seller = await server.member({ values: canaries.individual() });
  const bidders = [await server.member(), await server.member(), await server.member()];
  const { offerId } = await offered(server, { seller, bidders });
  const runnerUp = must(bidders[1], 'a runner-up');
  const write = `mutation ($input: SendOfferMessageInput!) { sendOfferMessage(input: $input) { userErrors { code } } }`;
  for (const who of [seller, runnerUp, bidders[2] as Person])
    // the last one is refused
    await server.as(who).ask(write, { input: { offerId, text: `次点 ${canaries.word()}`, idempotencyKey: unique() } });
  const shareText = `mutation ($input: ShareContactCardInput!) { shareContactCard(input: $input) { shared { id name } userErrors { code } } }`;
  const share = (who: Person, details: object) =>
    server.as(who).ask(shareText, { input: { offerId, details, idempotencyKey: unique() } });
  const { gender: _g, occupation: _o, birthDate: _b, ...details } = canaries.individual();
  const { body } = await share(runnerUp, details);
  const { id } = must(body.data.shareContactCard.shared, 'a shared card');
  await server.as(seller).ask(`{ node(id: "${id}") { ... on SharedDetails { name email phone address { street } } } }`);
  await share(runnerUp, { name: `${canaries.word()}\u0000`, phone: canaries.word() });
  await server.as(runnerUp).ask(`mutation { withdrawShared(input: { sharedId: "${id}" }) { shared { name } } }`);
}

async function correctCard(server: TestServer, canaries: Canaries, { tradeId }: Traded, who: Person): Promise<void> {
  const text = `mutation ($input: CorrectContactCardInput!) { correctContactCard(input: $input) { trade { myCard { name } } userErrors { code } } }`;
  const details = { name: `新 ${canaries.word()}`, phone: canaries.phone(), address: canaries.address() };
  const { body } = await server.as(who).ask(text, { input: { tradeId, version: 1, details } });
  must(body.data.correctContactCard.trade, 'a corrected card');
}

function say(server: TestServer, { tradeId }: Traded, who: Person, text: string): Promise<Asked> {
  return server
    .as(who)
    .ask(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { sentMessage { text } userErrors { code } } }`,
      {
        input: { tradeId, text, idempotencyKey: unique() },
      },
    );
}

/** Pictures with words where a camera leaves some: one kept, one refused; the bytes of neither are in any table or log. */
export async function photos(server: TestServer, canaries: Canaries, who: Person): Promise<void> {
  const { bytes } = await picture({ width: 60, height: 40 }, () => canaries.word());
  const { id } = await upload(server, who, bytes);
  must(id === '' ? undefined : id, 'an upload');
  await setPhotos(server, who, { ...(await draft(server, who)), photoIds: [id] });
  await upload(server, who, Buffer.concat([bytes.subarray(0, 900), Buffer.from(canaries.word())]));
  await upload(server, who, canaries.word(), { 'content-type': `image/${canaries.word()}` });
  for (const way of [`/photos/${canaries.word()}/full.jpg`, `/photos/${id}/full.jpg?ticket=${canaries.word()}`])
    await get(server, way);
}

/** Watches, a saved search under a private name, and a notice with its mail; `sought` gets what is searched for. */
export async function keepWatch(server: TestServer, canaries: Canaries, sought: Canaries): Promise<void> {
  const member = await server.member({ values: canaries.individual() });
  const asked = server.as(member);
  const save = `mutation ($i: SaveSearchInput!) { saveSearch(input: $i) { savedSearch { id name text } userErrors { code } } }`;
  const words = () => ({ name: `探しもの ${canaries.word()}`, filter: { text: sought.word() }, notify: true });
  const { body } = await asked.ask(save, { i: { ...words(), idempotencyKey: unique() } });
  const { id } = must(body.data.saveSearch.savedSearch, 'a saved search');
  await asked.ask(save, { i: { ...words(), name: `${canaries.word()}\u0000`, idempotencyKey: unique() } });
  await asked.ask(`mutation ($i: UpdateSavedSearchInput!) { updateSavedSearch(input: $i) { savedSearch { name } } }`, {
    i: { id, name: `別名 ${canaries.word()}` },
  });
  const sold = await trade(server, { seller: member });
  await asked.ask(`mutation { watchListing(input: { listingId: "${sold.listingId}" }) { userErrors { code } } }`);
  const mailed = server.mails.length;
  await server.market.relay.drain();
  await until(() => server.mails.slice(mailed).find(({ to }) => to === member.values.email));
  await asked.ask(
    '{ me { notices { edges { node { kind listing { title } } } } savedSearches { edges { node { name text } } } } }',
  );
}

/** What fails where nobody thought of it: tables that are gone for a moment, a carrier that repeats the address it refuses. */
export async function failures(server: TestServer, canaries: Canaries, { seller, ...traded }: Traded): Promise<void> {
  for (const [table, act] of [
    ['message', () => say(server, { seller, ...traded }, seller, `壊れた ${canaries.word()}`)],
    [
      'account',
      () => server.as().ask(signInText, { input: { email: canaries.email(), password: password(canaries) } }),
    ],
    [
      'application',
      () =>
        server.as().ask('mutation ($e: String!) { requestPasswordReset(input: { email: $e }) { accepted } }', {
          e: canaries.email(),
        }),
    ],
    ['listing_search', () => server.as().ask(`{ listings(filter: { text: "${canaries.word()}" }) { totalCount } }`)],
  ] as const) {
    await server.db.owner.query(`alter table ${table} rename to ${table}_gone`);
    const { body } = await act();
    await server.db.owner.query(`alter table ${table}_gone rename to ${table}`);
    if (!body.errors) throw new Error(`Nothing failed without ${table}.`);
  }
  const { mailer } = server.market;
  const refuses = { ...mailer, send: ({ to }: { to: string }) => Promise.reject(new Error(`550 no mailbox ${to}`)) };
  Object.assign(server.market, { mailer: refuses });
  await server
    .as()
    .ask('mutation ($e: String!) { requestPasswordReset(input: { email: $e }) { accepted } }', { e: canaries.email() });
  await until(() => server.logged.find((line) => line.includes('unexpected') && line.includes('application.jobs')));
  Object.assign(server.market, { mailer });
}

/** Statements that fail while they run, with their values bound: what the database's server might write into its log. */
export async function stoppedClock(server: TestServer, canaries: Canaries): Promise<void> {
  const { owner } = server.db;
  const { rows } = await owner.query<{ made: string }>(
    `select pg_get_functiondef('noren_now()'::regprocedure) as made`,
  );
  await owner.query(`create or replace function noren_now() returns timestamptz language plpgsql
    as $$ begin raise exception 'the clock has stopped'; end $$`);
  const { body } = await server.as().ask(`{ listings(filter: { text: "${canaries.word()}" }) { totalCount } }`);
  await owner.query(rows[0]?.made ?? '');
  if (!body.errors) throw new Error('Nothing failed without a clock.');
}
