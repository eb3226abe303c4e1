import { company, individual, unique } from '../../harness/people.ts';
import type { Asked, TestServer } from '../../harness/server.ts';

export const password = 'a right long password';

/** What a client sends to register; each call someone else. */
export function application(memberType: 'INDIVIDUAL' | 'COMPANY' = 'INDIVIDUAL') {
  return {
    formVersion: '2023-04-01',
    memberType,
    nickname: `nick${unique()}`,
    password,
    idempotencyKey: unique(),
    details: { ...(memberType === 'COMPANY' ? company() : individual()), phone: '03-3212-3456' },
  };
}

/** The letters' side of it: asks as a client without a session and reads the mailbox. */
export function applicants(server: TestServer) {
  const register = (input: object): Promise<Asked> =>
    server
      .as()
      .ask(
        `mutation ($input: RegisterInput!) { register(input: $input) { accepted userErrors { code field message } } }`,
        { input },
      );
  const confirm = (token: string): Promise<Asked> =>
    server
      .as()
      .ask(
        `mutation ($token: String!) { confirmEmail(input: { token: $token }) { confirmed userErrors { code field } } }`,
        { token },
      );
  const signIn = async (email: string, withPassword = password): Promise<string | null> => {
    const { body } = await server
      .as()
      .ask(`mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }`, {
        input: { email, password: withPassword },
      });
    return body.data.signIn.tokens?.accessToken ?? null;
  };
  /** The letters that one address got, newest last, once all waiting ones are sent. */
  const mailbox = async (address: string) => {
    await server.runJobs();
    return server.mails.filter(({ to }) => to === address).map(({ letter }) => letter);
  };
  /** The token of the newest letter to an address; empty when it has none. */
  const mailedToken = async (address: string): Promise<string> =>
    /#([\w-]{43})/.exec((await mailbox(address)).at(-1)?.text ?? '')?.[1] ?? '';
  return { register, confirm, signIn, mailbox, mailedToken };
}
