import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

let server: TestServer;
let hanako: Person;
beforeAll(async () => {
  server = await startServer();
  hanako = await server.member();
});
afterAll(() => server.stop());

describe('a member sees themself', () => {
  test('under the id and the nickname that others know, in one statement', async () => {
    const { body, statements } = await server.as(hanako).ask('{ me { id nickname memberType emailConfirmed } }');
    const { id, nickname } = hanako;
    expect(body).toEqual({ data: { me: { id, nickname, memberType: 'INDIVIDUAL', emailConfirmed: true } } });
    expect(statements).toHaveLength(1);
  });

  test('with everything they registered, where it comes from, and what they may correct', async () => {
    const { body, statements } = await server.as(hanako).ask(`{ me { registration {
      name email phone birthDate occupation gender companyName address { postalCode prefecture city street building }
      version correctable removable formVersion purposes sources { kind by at } } } }`);
    const { registration } = body.data.me;
    expect(registration).toMatchObject({ ...hanako.values, companyName: null, version: 1 });
    expect(registration.removable).toEqual(['OCCUPATION', 'GENDER']);
    expect(registration.sources).toContainEqual({ kind: 'PHONE', by: 'member', at: expect.any(String) });
    expect(statements).toHaveLength(1);
  });

  test('and nobody who is not signed in does', async () => {
    const { body } = await server.as().ask('{ me { id } }');
    expect(body.data?.me ?? null).toBeNull();
    expect(body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
