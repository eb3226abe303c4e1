/** What tests of posts ask and do, over HTTP. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../harness/people.ts';
import type { Asked, TestServer } from '../../harness/server.ts';

const errors = 'userErrors { code field places { kind start end } }';
const fields =
  'id text askedAt answer answeredAt mine asker { nickname } answeredBy { ... on Member { nickname } ... on Store { shopName } }';

export interface Shown {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly mine: boolean;
  readonly asker: { readonly nickname: string };
  readonly answeredBy: object | null;
}

export interface Outcome {
  readonly question: Shown | null;
  readonly userErrors: readonly { code: string; field: string[] | null; places: object[] | null }[];
}

/** Asking and answering, on one server. */
export class Questions {
  constructor(readonly server: TestServer) {}

  async ask(who: Person, listingId: string, text: string, key: string = randomUUID()): Promise<Outcome> {
    const { body } = await this.asking(who, listingId, text, key);
    return body.data.askQuestion;
  }

  asking(who: Person, listingId: string, text: string, key: string = randomUUID()): Promise<Asked> {
    const input = { listingId, text, idempotencyKey: key };
    return this.server
      .as(who)
      .ask(`mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { question { ${fields} } ${errors} } }`, {
        input,
      });
  }

  async answer(who: Person, questionId: string, text: string, key: string = randomUUID()): Promise<Outcome> {
    const input = { questionId, text, idempotencyKey: key };
    const { body } = await this.server
      .as(who)
      .ask(
        `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { question { ${fields} } ${errors} } }`,
        {
          input,
        },
      );
    return body.data.answerQuestion;
  }

  async withdraw(
    who: Person,
    questionId: string,
  ): Promise<{ withdrawnId: string | null; userErrors: { code: string }[] }> {
    const { body } = await this.server
      .as(who)
      .ask('mutation ($id: ID!) { withdrawQuestion(input: { questionId: $id }) { withdrawnId userErrors { code } } }', {
        id: questionId,
      });
    return body.data.withdrawQuestion;
  }

  /** As the listing shows them; null where there is no listing for them. */
  async of(
    who: Person | undefined,
    listingId: string,
  ): Promise<{ count: number; shown: Shown[]; text: string } | null> {
    const { body, text } = await this.server
      .as(who)
      .ask(
        `query ($id: ID!) { listing(id: $id) { questions { totalCount edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } } }`,
        { id: listingId },
      );
    const list = body.data.listing?.questions;
    if (!list) return null;
    return { count: list.totalCount, shown: list.edges.map(({ node }: { node: Shown }) => node), text };
  }

  async mine(who: Person, list: 'questions' | 'openQuestions'): Promise<string[]> {
    const { body } = await this.server.as(who).ask(`{ me { ${list} { edges { node { text } } } } }`);
    return body.data.me[list].edges.map(({ node }: { node: { text: string } }) => node.text);
  }

  async byId(who: Person | undefined, id: string): Promise<Shown | null> {
    const { body } = await this.server
      .as(who)
      .ask(`query ($id: ID!) { node(id: $id) { ... on Question { ${fields} listing { id } } } }`, { id });
    return body.data.node;
  }
}

export const codes = ({ userErrors }: { readonly userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

/** A store as its owner's, written as the tables' owner. */
export async function storeOf(server: TestServer, owner: Person, shopName: string): Promise<string> {
  const terms = `price_and_shipping, payment, delivery_time, application_period, withdrawal_and_returns, extra_costs, non_conformity,
    software_environment, repeated_contracts, quantity_limits, foreign_office`;
  const id = randomUUID();
  await server.db.owner.query(
    `insert into store (id, owner_id, shop_name, contact, ${terms}) values ($1, $2, $3, '', '', '', '', '', '', '', '', '', '', '', '')`,
    [id, owner.id, shopName],
  );
  return id;
}
