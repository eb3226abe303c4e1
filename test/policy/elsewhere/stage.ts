/** Who stands in the scene: rights that outlast it, and members of both types. */
import type { Role, Scope } from '../../../src/policy/index.ts';
import type { Other, Person, StaffPerson, TestServer } from '../../harness/server.ts';
import { partnerFor } from '../../market/shipping/scene.ts';
import type { Asker, Question } from './cells.ts';

/** Each of them asks; of what they keep to themselves another's answer holds nothing. */
export interface Cast {
  readonly person: Person;
  readonly company: Person;
  readonly seller: Person;
  readonly bystander: Person;
  /** The subjects of cases; each has one trade. */
  readonly client: Person;
  readonly firm: Person;
}

export type Whose = Question['whose'];

export class Stage {
  readonly questions: Question[] = [];

  constructor(
    readonly server: TestServer,
    readonly cast: Cast,
  ) {}

  async partner(scope: Scope): Promise<Other & Asker> {
    return { ...(await partnerFor(this.server, scope)), caller: `partner:${scope}` };
  }

  async staff(...roles: readonly Role[]): Promise<StaffPerson & Asker> {
    const them = await this.server.staff(...roles);
    await this.sql(`update ground set until = '2036-01-01' where id in ($1, $2)`, them.ground, them.sessionId);
    return { ...them, caller: `staff:${roles.join('+')}` };
  }

  /** As the tables' owner. */
  async sql(text: string, ...values: readonly unknown[]): Promise<void> {
    await this.server.db.owner.query(text, [...values]);
  }

  ask(question: Omit<Question, 'about' | 'whose'> & { readonly whose?: Whose; readonly about?: Person }): void {
    const { whose = 'person' } = question;
    this.questions.push({ about: this.cast[whose], ...question, whose });
  }
}
