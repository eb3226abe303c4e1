/** Values in places that take none. */
import { unique, type Person } from '../../harness/people.ts';
import type { Asker, TestServer } from '../../harness/server.ts';
import { password, signInText } from './flows.ts';
import type { Canaries } from './values.ts';

/** What is refused, malformed or misplaced, each with a value in it; nothing of it may stay anywhere. */
export async function nonsense(server: TestServer, canaries: Canaries, who: Person): Promise<void> {
  const asked = server.as(who);
  await refusedTexts(asked, canaries);
  await unknownNames(asked, canaries);
  await strangeHeaders(asked, canaries);
  await brokenRequests(server, canaries);
  await strangersAtTheDoor(server, canaries);
}

async function refusedTexts(asked: Asker, canaries: Canaries): Promise<void> {
  const word = () => canaries.word();
  const draft = `mutation ($i: CreateDraftInput!) { createDraft(input: $i) { userErrors { code message places { start } } } }`;
  for (const text of [`電話 ${canaries.phone()}`, `${canaries.email()} へ`, `連絡は ${canaries.phone()} ${word()}`])
    await asked.ask(draft, {
      i: { title: text, description: text, category: 'OTHER', startPrice: 100, idempotencyKey: unique() },
    });
  for (const [act, about] of [
    ['askQuestion', 'listingId'],
    ['answerQuestion', 'questionId'],
    ['writeReview', 'tradeId'],
  ] as const) {
    const input = `${about}: "${word()}", text: $text, idempotencyKey: $key${act === 'writeReview' ? ', rating: BAD' : ''}`;
    for (const text of [`電話 ${canaries.phone()}`, `${canaries.email()} の ${word()}`])
      await asked.ask(
        `mutation ($text: String!, $key: IdempotencyKey!) { ${act}(input: { ${input} }) { userErrors { code message places { start } } } }`,
        { text, key: unique() },
      );
  }
}

async function unknownNames(asked: Asker, canaries: Canaries): Promise<void> {
  const word = () => canaries.word();
  await asked.ask(
    `{ listings(filter: { text: "${word()}" }) { totalCount } checkText(text: "${canaries.phone()}") { start } }`,
  );
  const block = `mutation ($i: BlockMemberInput!) { blockMember(input: $i) { blockedMember { id } userErrors { code message } } }`;
  for (const i of [{ nickname: word() }, { memberId: word() }, { nickname: word(), memberId: word() }])
    await asked.ask(block, { i });
  await asked.ask(`{ listing(id: "${word()}") { ${word()} } }`);
  await asked.ask(`query ${word()} { node(id: "${word()}") { id } trade(id: "${word()}") { id } }`);
  await asked.ask(`{ explain(id: "${word()}", fields: ["${word()}", "${canaries.phone()}"]) { fields { path } } }`);
  await asked.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: { [word()]: word() } });
  await asked.ask(`{ listings(after: "${word()}") { totalCount } }`);
}

async function strangeHeaders(asked: Asker, canaries: Canaries): Promise<void> {
  const word = () => canaries.word();
  await asked.ask(
    '{ __typename }',
    { [word()]: word() },
    { 'user-agent': word(), referer: `https://${word()}.example`, 'x-request-id': word() },
  );
  await asked.ask(
    '{ __typename }',
    {},
    { authorization: `Bearer ${word()}.${word()}.${word()}`, cookie: `a=${word()}`, 'accept-language': word() },
  );
}

async function brokenRequests(server: TestServer, canaries: Canaries): Promise<void> {
  const word = () => canaries.word();
  for (const body of [
    `{"query": "${word()}`,
    word(),
    `{"query":"{ ${word()} }","variables":"${word()}"}`,
    `[{"query":"${word()}"}]`,
  ])
    await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  for (const way of [`/graphql?query=${word()}`, `/${word()}`, `/metrics/${word()}`])
    await fetch(new URL(way, server.url));
}

async function strangersAtTheDoor(server: TestServer, canaries: Canaries): Promise<void> {
  await server.as().ask(signInText, { input: { email: canaries.email(), password: password(canaries) } });
  await server
    .as()
    .ask('mutation ($e: String!) { requestPasswordReset(input: { email: $e }) { accepted } }', { e: canaries.email() });
  await server
    .as()
    .ask('mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { userErrors { code } } }', {
      t: canaries.word(),
    });
}
