/** The demo: a marketplace in the middle of its day, and the people to ask as. */
import type { Market } from '../../market/index.ts';
import { contractOf, partners, secretOf } from './partners.ts';
import { people, personas, type Words } from './people.ts';
import { queriesAbout, type DemoQuery, type ToldIds } from './queries/index.ts';
import { sessionOf } from './session.ts';
import { demoStaff, staffTokens } from './staff.ts';
import { closeAuction, idOf, runTask, tellOfPeople, type Telling } from './story/tell.ts';
import { tellOfAssigned, tellOfCollection } from './story/others/tell-of-assigned.ts';
import { tellOfClaims } from './story/others/tell-of-claims.ts';
import { tellOfConsents } from './story/others/tell-of-consents.ts';
import { tellOfEnquiry } from './story/others/tell-of-enquiry.ts';
import { ended, tellOfListings, tellOfTrades } from './story/members/tell-of-listings.ts';
import { tellOfOffer } from './story/members/tell-of-offer.ts';
import { tellOfLicence } from './story/others/tell-of-licence.ts';
import { tellOfPartners } from './story/others/tell-of-partners.ts';
import { tellOfPhotos } from './story/members/tell-of-photos.ts';
import { tellOfQuestions } from './story/members/tell-of-questions.ts';
import { tellOfReviews } from './story/members/tell-of-reviews.ts';
import { tellOfSelling } from './story/members/tell-of-selling.ts';
import { tellOfRequests } from './story/others/tell-of-requests.ts';
import { tellOfStaff } from './story/others/tell-of-staff.ts';
import { tellOfTwo } from './story/others/tell-of-two.ts';
import { tellOfWebhook } from './story/others/tell-of-webhook.ts';
import { tellOfStore } from './story/members/tell-of-store.ts';
import { tellOfWatching } from './story/members/tell-of-watching.ts';

export { DEMO_ISSUER, demoStaffAtProvider } from './staff.ts';

/** Tells the story once: a database that has members keeps what it has. */
export async function tellStory(market: Market): Promise<void> {
  const em = market.orm.em.fork();
  const [known] = await em.execute<{ n: number }[]>('select count(*)::int as n from member');
  if (known && known.n > 0) return;
  const telling: Telling = { em, market, now: Date.now(), ids: new Map() };
  await em.transactional(async (inside) => {
    const told = { ...telling, em: inside };
    await tellOfPeople(told);
    await tellOfListings(told, await tellOfStore(told));
    await tellOfQuestions(told);
    await tellOfPhotos(told);
    await tellOfWatching(told);
    await tellOfPartners(told);
  });
  for (const key of ended) await closeAuction(market, idOf(telling, key));
  await em.transactional(async (inside) => {
    const told = { ...telling, em: inside };
    await tellOfTrades(told);
    await tellOfReviews(told);
    await tellOfOffer(told);
    await tellOfAssigned(told);
    await tellOfWebhook(told);
  });
  await tellOfSelling(telling);
  await tellOfStaff(telling);
  await tellOfRequests(telling);
  await tellOfEnquiry(telling);
  await tellOfOthers(telling);
  await runTask(market, 'charge_fees', {});
}

/** Of those whom the policy names besides. */
async function tellOfOthers(telling: Telling): Promise<void> {
  await tellOfCollection(telling);
  await tellOfConsents(telling);
  await tellOfClaims(telling);
  await tellOfTwo(telling);
  await tellOfLicence(telling);
}

export interface DemoPersonaToken {
  readonly key: string;
  readonly name: Words;
  readonly story: Words;
  readonly token: string | null;
}

const visitor: DemoPersonaToken = {
  key: 'visitor',
  name: { en: 'A visitor', ja: '訪れた人' },
  story: {
    en: 'Not signed in: sees what is public, and nothing else.',
    ja: 'サインインしていません。公開されているものだけが見えます。',
  },
  token: null,
};

/** The people to ask as, each with a token that is good for some minutes from now. */
export async function demoPersonas(market: Market): Promise<readonly DemoPersonaToken[]> {
  const known: DemoPersonaToken[] = [visitor];
  for (const { key, title, story } of personas) {
    const person = people.find((one) => one.key === key);
    const session = person ? await sessionOf(market, person.nickname) : null;
    if (session) known.push({ key, name: title, story, token: (await market.tokens.issue(session, Date.now())).token });
  }
  const ofStaff = await staffTokens(market);
  for (const { key, title, story } of demoStaff)
    known.push({ key, name: title, story, token: ofStaff.get(key) ?? null });
  return known.filter(({ key, token }) => key === visitor.key || token !== null);
}

/** What a partner of the demo asks for tokens with. */
export interface DemoPartnerClient {
  readonly key: string;
  readonly title: Words;
  readonly story: Words;
  readonly scope: string;
  readonly clientId: string;
  readonly secret: string;
}

export async function demoPartners(market: Market): Promise<readonly DemoPartnerClient[]> {
  const em = market.orm.em.fork();
  const rows = await em.execute<{ id: string; contract: string }[]>(
    `select id, contract from partner where contract like 'DEMO-%' and ended_at is null order by registered_at`,
  );
  return partners.flatMap((partner) => {
    const { key, title, story, scope } = partner;
    const row = rows.find(({ contract }) => contract === contractOf(partner));
    return row ? [{ key, title, story, scope, clientId: row.id, secret: secretOf(market, partner) }] : [];
  });
}

/** The queries worth trying, with the ids of this telling; what was put up again is meant as it is now. */
export async function demoQueries(market: Market): Promise<readonly DemoQuery[]> {
  const em = market.orm.em.fork();
  const rows = await em.execute<{ title: string; id: string; trade_id: string | null }[]>(
    'select l.title, l.id, t.id as trade_id from listing l left join trade t on t.listing_id = l.id order by l.created_at desc, t.decided_at desc',
  );
  const [ids] = await em.execute<Record<keyof ToldIds, string | null>[]>(
    `select (select id from store where closed_at is null order by opened_at limit 1) as "storeId",
      (select d.id from dossier d where 'ACCESS_RECORD' = any(d.kinds) and d.sort = 'AUTHORITY' order by d.registered_at limit 1) as "courtRequest",
      (select d.id from dossier d where d.sort = 'SUCCESSION' order by d.registered_at limit 1) as succession`,
  );
  const { storeId, courtRequest, succession } = { ...ids };
  return queriesAbout(rows, { storeId: storeId ?? '', courtRequest: courtRequest ?? '', succession: succession ?? '' });
}
