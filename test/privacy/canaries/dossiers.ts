/** What staff do in a day with what members registered, each value planted: files of two, claims, cases, and the hand-over of it all. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { compactDecrypt } from 'jose';
import type { Asker, Other, Person, StaffPerson } from '../../harness/server.ts';
import { claimed, done } from '../../market/claim/scene.ts';
import { approved, decided, looked, PARTS } from '../../market/dossier/scene.ts';
import { trade } from '../../market/trade/scene.ts';
import { must } from './flows.ts';
import { personOf, placeOf, type Day } from './partners.ts';

interface Offices {
  readonly one: StaffPerson;
  readonly two: StaffPerson;
}

export async function dossiers(day: Day): Promise<void> {
  const { server } = day;
  const offices = { one: await server.staff('legal'), two: await server.staff('legal') };
  await requests(day, offices);
  await emergencies(day, offices);
  await engagements(day, offices);
  await claims(day);
  await cases(day);
}

/** An act by its name, on a file of one sort; the id of what it gives. */
async function act(asker: Asker, file: string, name: string, input: object): Promise<string> {
  const type = name.startsWith('register') ? `Register${file}` : file;
  const field = file.toLowerCase();
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${field} { id } userErrors { code } } }`;
  const { body } = await asker.ask(text, { input });
  return must(body.data?.[name]?.[field], `done: ${name}`).id;
}

async function requests(day: Day, offices: Offices): Promise<void> {
  const { server, answers } = day;
  const member = await personOf(day);
  const id = await approved(server, offices, { members: [member], kinds: ['NAME', 'BIRTH_DATE'], expiresAt: SOON });
  for (const viewer of [offices.one, await server.staff('legal')]) {
    await looked(server, viewer, id);
    answers.may('legal', viewer, member.values.name, member.values.birthDate);
  }
  await decided(server, offices.one, 'endAuthorityRequest', id);
  await looked(server, offices.two, id);
}

const SOON = '2026-12-03T00:00:00.000Z';

async function emergencies(day: Day, { one }: Offices): Promise<void> {
  const { server, answers } = day;
  const [member, safety, officer] = [
    await personOf(day),
    await server.staff('safety'),
    await server.staff('privacy-officer'),
  ];
  const what = { protects: 'LIFE', recipient: '消防署', reference: 'E-1', kinds: ['NAME', 'ADDRESS'], expiresAt: SOON };
  const input = { ...what, memberIds: [member.id], idempotencyKey: randomUUID() };
  const emergencyId = await act(server.as(safety), 'Emergency', 'registerEmergency', input);
  const look = (by: Other) =>
    server.as(by).ask(`{ emergencies { edges { node { members { registration { ${PARTS} } } } } } }`);
  await look(safety);
  await act(server.as(one), 'Emergency', 'approveEmergency', { emergencyId });
  for (const viewer of [safety, one, officer]) await look(viewer);
  await act(server.as(safety), 'Emergency', 'endEmergency', { emergencyId });
  answers.may('safety', safety, member.values.name, member.values.address.city, member.values.address.street);
}

async function engagements(day: Day, { one, two }: Offices): Promise<void> {
  const { server, answers } = day;
  const [lawyer, rival] = [await server.partner('engagements'), await server.partner('engagements')];
  const member = await personOf(day);
  const input = { partnerId: lawyer.id, matter: 'M-1', memberIds: [member.id], kinds: ['EMAIL', 'OCCUPATION'] };
  const told = { ...input, idempotencyKey: randomUUID() };
  const engagementId = await act(server.as(one), 'Engagement', 'registerEngagement', told);
  const look = (by: Other) =>
    server.as(by).ask(`{ engagements { edges { node { members { registration { ${PARTS} } } } } } }`);
  await look(lawyer);
  await act(server.as(two), 'Engagement', 'approveEngagement', { engagementId });
  for (const viewer of [lawyer, rival, one]) await look(viewer);
  await act(server.as(two), 'Engagement', 'endEngagement', { engagementId });
  answers.may('lawyer', lawyer, member.values.email, member.values.occupation);
}

/** Granted after the seller was heard: the claimant sees whom it is against, and legal staff what both said. */
async function claims(day: Day): Promise<void> {
  const { server, canaries, answers } = day;
  const seller = await server.member({ type: 'COMPANY', values: canaries.company() });
  const traded = await trade(server, { people: [seller, await server.member(), await server.member()] });
  const [reasons, answer] = [`理由 ${canaries.word()}`, `返答 ${canaries.word()} ${canaries.email()}`];
  const { claimId, winner } = await claimed(server, traded, { reasons });
  const legal = await server.staff('legal');
  const input = { claimId, answer };
  await done(server.as(seller), 'answerClaim', { ...input, answer: `${canaries.word()}\u0000` });
  must((await done(server.as(seller), 'answerClaim', input)).codes.length === 0 || null, 'a claim answered');
  await server.as(legal).ask('{ claims { edges { node { reasons answer } } } }');
  must((await done(server.as(legal), 'grantClaim', { claimId })).codes.length === 0 || null, 'a claim granted');
  const own =
    '{ me { claims { edges { node { reasons answer seller { name companyName address { postalCode city street building } } } } } } }';
  for (const viewer of [winner, seller, traded.loser]) await server.as(viewer).ask(own);
  await server.as(await server.staff('support')).ask(own);
  answers.may('legal', legal, reasons, answer);
  answers.may('claimant', winner, reasons, answer, seller.values.companyName, placeOf(seller));
  answers.may('seller', seller, reasons, answer);
}

/** A case by its role and kinds; one with a name where its ticket should be is not opened. */
async function cases(day: Day): Promise<void> {
  const { server, canaries, answers } = day;
  const [support, other, member] = [await server.staff('support'), await server.staff('support'), await personOf(day)];
  const { id } = await server.caseOf(support, member, { kinds: ['REGISTRATION', 'PHONE'] });
  const registration = 'registration { name email phone address { street } companyName contactPerson }';
  for (const viewer of [support, other])
    await server.as(viewer).ask(`query ($id: ID!) { case(id: $id) { subjects { ${registration} } } }`, { id });
  const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code message } } }`;
  const words = { role: 'SUPPORT', purpose: 'SUPPORT', kinds: ['PHONE'], memberIds: [member.id] };
  for (const reason of [canaries.word(), canaries.phone()])
    await server.as(support).ask(open, { input: { ...words, reason, idempotencyKey: randomUUID() } });
  answers.may('support', support, member.values.phone);
}

/** Everything at once, for the successor's eyes alone; those who carry it out see none of it. Gives what was in it. */
export async function succession(day: Day): Promise<string> {
  const { server } = day;
  const [one, two] = [await server.staff('legal'), await server.staff('legal')];
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKey = JSON.stringify(keys.publicKey.export({ format: 'jwk' }));
  const what = { successor: '株式会社承継', address: '東京都', representative: '承継 太郎', reason: 'merger 1' };
  const input = { ...what, publicKey, expiresAt: SOON, idempotencyKey: randomUUID() };
  const successionId = await act(server.as(one), 'Succession', 'registerSuccession', input);
  await act(server.as(two), 'Succession', 'approveSuccession', { successionId });
  const text = `mutation ($input: SuccessionInput!) { takeSuccessionPiece(input: $input) { piece { jwe } userErrors { code } } }`;
  const pieces: string[] = [];
  for (;;) {
    const { body } = await server.as(two).ask(text, { input: { successionId } });
    const { piece } = body.data.takeSuccessionPiece;
    if (!piece) return pieces.join('\n');
    const { plaintext } = await compactDecrypt(piece.jwe, keys.privateKey);
    pieces.push(new TextDecoder().decode(plaintext));
  }
}

/** The ledger and the tables of it are gone for a moment: each of these fails, where it holds what was asked or written. */
export async function missing(day: Day): Promise<void> {
  const { server, canaries } = day;
  const member = await personOf(day);
  const [support, sponsor] = [await server.staff('support'), await server.partner('settlements')];
  const { id } = await server.caseOf(support, member);
  const own = { idempotencyKey: randomUUID() };
  const failing: [table: string, by: Other | Person, text: string, variables: object][] = [
    ['disclosure', support, 'query ($id: ID!) { case(id: $id) { subjects { registration { name phone } } } }', { id }],
    [
      'enquiry_text',
      member,
      'mutation ($i: AskOperatorInput!) { askOperator(input: $i) { enquiry { id } } }',
      { i: { ...own, subject: canaries.word(), text: canaries.word() } },
    ],
    [
      'payment_instrument',
      member,
      'mutation ($i: RegisterPaymentInstrumentInput!) { registerPaymentInstrument(input: $i) { instrument { id } } }',
      {
        i: { ...own, partnerId: sponsor.id, method: 'PAYMENT_CARD', token: `tok_${canaries.word()}`, lastFour: '1234' },
      },
    ],
  ];
  for (const [table, by, text, variables] of failing) {
    await server.db.owner.query(`alter table ${table} rename to ${table}_gone`);
    const { body } = await server.as(by).ask(text, { ...variables });
    await server.db.owner.query(`alter table ${table}_gone rename to ${table}`);
    if (!body.errors) throw new Error(`Nothing failed without ${table}.`);
  }
}
