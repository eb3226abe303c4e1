/** Mails of notices with a contractor: it sees to whom they go until it says what became of them, and no longer (P6.7b). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endGround } from '../../../src/market/ground/index.ts';
import { tasks } from '../../../src/market/index.ts';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Other, type Person, type StaffPerson, type TestServer } from '../../harness/server.ts';
import { found, mailsOf, noticed, say } from './scene.ts';

let server: TestServer;
let contractor: Other;
let rival: Other;
let reader: Person;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.clock.set('2026-11-22T09:00:00.000Z');
  [contractor, rival] = [await server.partner('mail'), await server.partner('mail')];
  reader = await server.member();
  Object.assign(server.market, { mailPartner: contractor.id });
  await server.db.owner.query(
    'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
  );
});

async function leaves() {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaves: Record<string, unknown>[] }>(
    'select recipient_id, leaves from disclosure order by at, id',
  );
  return rows.flatMap(({ recipient_id, leaves }) => leaves.map((leaf) => ({ recipient_id, ...leaf })));
}

const stateOf = async (id: string) =>
  (await server.db.owner.query('select state from mail_delivery where id = $1', [id])).rows[0]?.state;
const groundOf = async (id: string): Promise<string> =>
  (await server.db.owner.query('select ground_id from mail_delivery where id = $1', [id])).rows[0]?.ground_id;

async function given(): Promise<string> {
  await noticed(server, reader);
  const [mail] = await found(server, contractor, '', 'id');
  if (!mail) throw new Error('No mail was given.');
  return mail.id;
}

describe('A contractor that the settings name', () => {
  test('finds the letter and the address, each look is recorded for that mail, and nobody sends it besides', async () => {
    await noticed(server, reader, '備前の花入');
    expect(server.mails).toEqual([]);
    expect(await leaves()).toEqual([]);
    const [mail, ...more] = await found(server, contractor);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      state: 'WAITING',
      subject: 'オークション終了のお知らせ（Noren）',
      recipient: { email: reader.values.email },
    });
    expect(mail?.text).toContain('「備前の花入」');
    for (const word of [reader.nickname, reader.values.name ?? '', reader.values.email])
      expect(`${mail?.subject}${mail?.text}`).not.toContain(word);
    expect(await leaves()).toMatchObject([
      {
        recipient_id: contractor.id,
        subject: reader.id,
        audience: 'mailRelay',
        article: 'P6.7b',
        purpose: 'notices',
        basis: 'outsourcing',
        reference: `mail:${mail?.id}`,
        kinds: ['EMAIL'],
      },
    ]);
  });

  test('is given a mail once, however often its job runs', async () => {
    const id = await given();
    const { rows } = await server.db.owner.query('select notice_id from mail_delivery where id = $1', [id]);
    const job = tasks.find(({ name }) => name === 'mail_notice');
    await job?.run({ noticeId: rows[0]?.notice_id } as never, server.market);
    expect(await found(server, contractor, '', 'id')).toHaveLength(1);
    expect(server.mails).toEqual([]);
  });

  test('sees of the registration the address alone, and finds nothing in its schema of the auction or a name', async () => {
    await noticed(server, reader);
    const rest = 'sources { kind } formVersion purposes registeredAt version correctable removable';
    const [mail] = await found(server, contractor, '', `recipient { email ${rest} }`);
    const { email, ...others } = { ...mail?.recipient };
    expect(email).toBe(reader.values.email);
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
    const { body } = await server.as(contractor).ask('{ __schema { types { name fields { name } } } }');
    for (const none of ['"Listing"', '"Member"', '"Notice"', 'nickname', 'phone', 'memberId'])
      expect(JSON.stringify(body)).not.toContain(none);
  });

  test('takes it, and finds it by its state', async () => {
    const id = await given();
    const taken = await say(server, contractor, 'takeMailDelivery', { id });
    const payload = { mailDelivery: { id, state: 'TAKEN' }, refused: null, userErrors: [] };
    expect(taken.body.data.takeMailDelivery).toEqual(payload);
    expect(await found(server, contractor, '(filter: { state: WAITING })', 'id')).toEqual([]);
    expect(await found(server, contractor, '(filter: { state: TAKEN })', 'id')).toEqual([{ id }]);
    const again = await say(server, contractor, 'takeMailDelivery', { id });
    expect(again.body.data.takeMailDelivery).toMatchObject({
      refused: { from: 'TAKEN', to: 'TAKEN' },
      userErrors: [{ code: 'WRONG_STATE' }],
    });
  });

  test.each([
    ['reportMailDelivered', 'DELIVERED'],
    ['reportMailFailed', 'FAILED'],
    ['reportMailBounced', 'BOUNCED'],
  ] as const)('says %s, and sees neither mail nor address any more; said twice it is the same', async (step, state) => {
    const [id, key] = [await given(), randomUUID()];
    const first = await say(server, contractor, step, { id, key });
    expect(first.body.data[step]).toEqual({ mailDelivery: null, refused: null, userErrors: [] });
    expect(await stateOf(id)).toBe(state);
    expect(await found(server, contractor)).toEqual([]);
    expect((await say(server, contractor, step, { id, key })).text).toBe(first.text);
    const other = await say(server, contractor, 'reportMailFailed', { id });
    expect(other.body.data.reportMailFailed.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mailDeliveryId'] }]);
    expect(await stateOf(id)).toBe(state);
    expect(await leaves()).toEqual([]);
  });
});

describe('The member whose address takes no mail', () => {
  const told = async () => {
    const { body, text } = await server.as(reader).ask('{ me { notices { edges { node { id kind readAt } } } } }');
    expect(text).not.toContain(reader.values.email);
    const notices: { id: string; kind: string; readAt: string | null }[] = body.data.me.notices.edges.map(
      ({ node }: { node: object }) => node,
    );
    return notices.filter(({ kind }) => kind === 'MAIL_BOUNCED');
  };
  const bounced = async () => {
    const id = await given();
    await say(server, contractor, 'reportMailBounced', { id });
    await server.runJobs();
  };

  test('is told so in the service, once until it is read, and never by mail whatever they said', async () => {
    await server
      .as(reader)
      .ask(
        'mutation { setNoticePreferences(input: { preferences: [{ kind: MAIL_BOUNCED, mail: true }] }) { userErrors { code } } }',
      );
    await bounced();
    await bounced();
    const [one, ...more] = await told();
    expect({ one, more }).toMatchObject({ one: { readAt: null }, more: [] });
    expect(await found(server, contractor)).toEqual([]);
    await server
      .as(reader)
      .ask('mutation ($id: ID!) { markNoticesRead(input: { ids: [$id] }) { userErrors { code } } }', {
        id: one?.id,
      });
    await bounced();
    expect(await told()).toHaveLength(2);
  });

  test('is told nothing where a mail failed this once, or came', async () => {
    for (const step of ['reportMailFailed', 'reportMailDelivered'] as const) {
      const id = await given();
      await say(server, contractor, step, { id });
    }
    await server.runJobs();
    expect(await told()).toEqual([]);
  });
});

describe('Support staff', () => {
  const look = async (staff: StaffPerson, caseId: string, of = 'noticeKind state changedAt') => {
    const text = `query ($id: ID!) { case(id: $id) { subjects { mails { edges { node { ${of} } } } } } }`;
    return server.as(staff).ask(text, { id: caseId });
  };

  test('see on an open case that a mail of which kind was given, and came back; not its words, nor the address', async () => {
    const staff = await server.staff('support');
    const { id, ground } = await server.caseOf(staff, reader);
    await say(server, contractor, 'reportMailBounced', { id: await given() });
    const { body } = await look(staff, id);
    expect(body.data.case.subjects[0].mails.edges).toMatchObject([
      { node: { noticeKind: 'UNSOLD', state: 'BOUNCED', changedAt: expect.any(String) } },
    ]);
    for (const field of ['subject', 'text', 'recipient { email }'])
      expect((await look(staff, id, field)).body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await server.db.owner.query('update ground set ended_at = noren_now() where id = $1', [ground]);
    expect((await look(staff, id)).body.data.case.subjects[0].mails.edges).toEqual([]);
  });

  test('see none of another member, on a case that names no such records, or of a colleague’s; other roles have no such thing', async () => {
    await given();
    const [staff, colleague] = [await server.staff('support'), await server.staff('support')];
    const [ofOther, onPhone] = [
      await server.caseOf(staff, await server.member()),
      await server.caseOf(staff, reader, { kinds: ['REGISTRATION', 'PHONE'] }),
    ];
    for (const { id } of [ofOther, onPhone])
      expect((await look(staff, id)).body.data.case.subjects[0].mails.edges).toEqual([]);
    const { id } = await server.caseOf(staff, reader);
    expect((await look(colleague, id)).body.data.case).toBeNull();
    for (const role of ['safety', 'legal', 'privacy-officer', 'finance'] as const)
      expect((await look(await server.staff(role), id)).body.errors?.[0].extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
  });
});

test('The contractor’s endpoint is told that a mail waits, by its id and nothing else', async () => {
  await server.db.owner.query(
    `insert into webhook_endpoint (partner_id, url, events, secret_changed_at, made_at)
      values ($1, 'https://127.0.0.1:9/never', '{MAIL_ASSIGNED}', noren_now(), noren_now())`,
    [contractor.id],
  );
  const id = await given();
  await server.market.relay.drain();
  const { rows } = await server.db.owner.query(
    `select w.event, w.ref, to_jsonb(w)::text as line from webhook_delivery w join webhook_endpoint e on e.id = w.endpoint_id where e.partner_id = $1`,
    [contractor.id],
  );
  expect(rows).toMatchObject([{ event: 'MAIL_ASSIGNED', ref: id }]);
  expect(rows[0]?.line).not.toContain(reader.values.email);
  await server.db.owner.query('update webhook_endpoint set removed_at = noren_now()'); // nobody listens there
  const other = await server
    .as(await server.partner('shipments'))
    .ask('{ __type(name: "WebhookEvent") { enumValues { name } } }');
  expect(other.text).not.toContain('MAIL_ASSIGNED');
});

describe('It is nothing', () => {
  test('to another contractor, whose act is answered like one on nothing', async () => {
    const id = await given();
    expect(await found(server, rival)).toEqual([]);
    const [theirs, none] = [
      await say(server, rival, 'reportMailDelivered', { id }),
      await say(server, rival, 'reportMailDelivered', { id: randomUUID() }),
    ];
    expect(theirs.body.data.reportMailDelivered.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mailDeliveryId'] }]);
    expect(theirs.text).toBe(none.text);
    expect(await stateOf(id)).toBe('WAITING');
  });

  test('to partners of other scopes, members and visitors: their schema has no such thing', async () => {
    for (const who of [await server.partner('shipments'), await server.partner('enquiries'), reader]) {
      const { body } = await mailsOf(server, who);
      expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect((await server.as().ask('{ __type(name: "MailDelivery") { name } }')).body.data).toEqual({ __type: null });
  });

  test('once a day has passed, or the contract has ended', async () => {
    await given();
    await server.db.owner.query(`update ground set until = '2036-01-01' where id in ($1, $2)`, [
      contractor.ground,
      contractor.sessionId,
    ]);
    await server.clock.advance('23 hours 59 minutes 59 seconds');
    expect(await found(server, contractor, '', 'id')).toHaveLength(1);
    await server.clock.advance('1 second');
    expect(await found(server, contractor)).toEqual([]);
    const id = await groundOfNew();
    await endGround(server.market.orm.em.fork(), contractor.ground);
    const { rows } = await server.db.owner.query('select ended_at from ground where id = $1', [id]);
    expect(rows[0]?.ended_at).not.toBeNull();
  });

  test('when the assignment ends while it is read: RIGHT_ENDED, no address and no record', async () => {
    const id = await given();
    const asked = await meanwhile(server, ending(await groundOf(id)), () => mailsOf(server, contractor));
    expect(asked.body.errors?.[0]?.extensions.code).toBe('RIGHT_ENDED');
    expect(asked.text).not.toContain(reader.values.email);
    expect(await leaves()).toEqual([]);
  });
});

async function groundOfNew(): Promise<string> {
  return groundOf(await given());
}

describe('Without such a contractor', () => {
  test('mails go as they always went, and none is given to anyone', async () => {
    Object.assign(server.market, { mailPartner: undefined });
    const before = server.mails.length;
    await noticed(server, reader);
    expect(server.mails.slice(before)).toMatchObject([{ to: reader.values.email }]);
    expect(await found(server, contractor)).toEqual([]);
  });

  test.each([
    ['whose contract has ended', () => endGround(server.market.orm.em.fork(), contractor.ground)],
    [
      'of another scope',
      async () => Object.assign(server.market, { mailPartner: (await server.partner('consents')).id }),
    ],
  ])('but one named %s, nothing goes any way, and the job stays', async (_name, change) => {
    const sent = server.mails.length;
    await change();
    await noticed(server, reader);
    expect(server.mails).toHaveLength(sent);
    const { rows } = await server.db.owner.query(
      `select mailed_at, (select count(*)::int from mail_delivery where member_id = $1) as given from notice where member_id = $1`,
      [reader.id],
    );
    expect(rows).toEqual([{ mailed_at: null, given: 0 }]);
  });
});
