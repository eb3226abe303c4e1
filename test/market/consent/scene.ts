import { randomUUID } from 'node:crypto';
import type { Asker, Other, Person, TestServer } from '../../harness/server.ts';

const texts = {
  purposeJa: '景品の発送',
  purposeEn: 'Sending a prize',
  textJa: '景品の発送のため、氏名と住所を提供します。',
  textEn: 'Your name and address are given so that the prize can be sent.',
};

export const fields = `id recipient kinds textVersion purposeEn textEn channel givenAt stands withdrawnAt`;

/** One of the acts by its name, with its payload. */
export async function done(asker: Asker, act: string, input: object, selection = 'userErrors { code field }') {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const named = ['publishConsentRequest', 'closeConsentRequest'].includes(act) ? 'ConsentRequestInput' : type;
  const { body } = await asker.ask(`mutation ($input: ${named}!) { ${act}(input: $input) { ${selection} } }`, {
    input,
  });
  return body.data?.[act] ?? { errors: body.errors };
}

export interface Words {
  readonly partner: Other;
  readonly kinds?: readonly string[];
  readonly published?: boolean;
}

/** A request that staff wrote, and published unless told otherwise; its id. */
export async function requested(server: TestServer, { partner, kinds = ['NAME', 'ADDRESS'], published = true }: Words) {
  const officer = server.as(await server.staff('privacy-officer'));
  const input = { ...texts, partnerId: partner.id, kinds, idempotencyKey: randomUUID() };
  const { request, userErrors } = await done(
    officer,
    'registerConsentRequest',
    input,
    'request { id } userErrors { code }',
  );
  if (!request) throw new Error(JSON.stringify(userErrors));
  if (published) await done(officer, 'publishConsentRequest', { requestId: request.id });
  return request.id as string;
}

export async function given(server: TestServer, member: Person, requestId: string, textVersion = 1) {
  const input = { requestId, textVersion, idempotencyKey: randomUUID() };
  const { consent, userErrors } = await done(
    server.as(member),
    'giveConsent',
    input,
    `consent { ${fields} } userErrors { code field }`,
  );
  return { consent, userErrors };
}

export const words = texts;
