import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import type { Asker, Person, TestServer } from '../../harness/server.ts';
import { trade, type Traded } from '../trade/scene.ts';

const inputs: Readonly<Record<string, string>> = {
  makeClaim: 'MakeClaimInput',
  answerClaim: 'AnswerClaimInput',
  grantClaim: 'ClaimInput',
  refuseClaim: 'ClaimInput',
  endClaim: 'ClaimInput',
};

/** The codes of what was wrong with an act, and the claim it gave back. */
export async function done(asker: Asker, act: string, input: object) {
  const { body } = await asker.ask(
    `mutation ($input: ${inputs[act]}!) { ${act}(input: $input) { claim { id } userErrors { code } } }`,
    { input },
  );
  if (body.errors) return { codes: body.errors.map(({ extensions }) => extensions.code as string), id: 'none' };
  const { claim, userErrors } = body.data[act];
  return {
    codes: userErrors.map(({ code }: { code: string }) => code) as string[],
    id: (claim?.id ?? 'none') as string,
  };
}

export const claimOf = (tradeId: string, given: object = {}) => ({
  tradeId,
  amount: 10_001,
  reasons: `理由 ${unique()}`,
  promisesProperUse: true,
  idempotencyKey: randomUUID(),
  ...given,
});

/** A trade whose seller is a company. */
export async function boughtOfCompany(server: TestServer, buyer?: Person): Promise<Traded> {
  const winner = buyer ?? (await server.member());
  return trade(server, { people: [await server.member({ type: 'COMPANY' }), winner, await server.member()] });
}

export interface Claimed extends Traded {
  readonly claimId: string;
  readonly reasons: string;
}

export async function claimed(server: TestServer, of?: Traded, words: object = {}): Promise<Claimed> {
  const traded = of ?? (await boughtOfCompany(server));
  const input = claimOf(traded.tradeId, words);
  const { codes, id } = await done(server.as(traded.winner), 'makeClaim', input);
  if (codes.length > 0) throw new Error(codes.join());
  return { ...traded, claimId: id, reasons: input.reasons };
}
