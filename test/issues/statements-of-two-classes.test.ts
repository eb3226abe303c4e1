/** Each kind of caller has pages of its own; the statements of all of them stand prepared in the same connections, each by its own name. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('callers of several kinds ask in turn, often enough for their statements to be prepared, and all are answered', async () => {
  const member = await server.member();
  const others = [await server.staff('support'), await server.staff('finance'), await server.staff('privacy-officer')];
  for (let times = 0; times < 6; times++) {
    const { body } = await server.as(member).ask('{ me { nickname } }');
    expect(body.data).toEqual({ me: { nickname: member.nickname } });
    for (const staff of others) {
      const { body } = await server.as(staff).ask('{ myself { displayName } }');
      expect(body.data).toEqual({ myself: { displayName: staff.displayName } });
    }
  }
});
