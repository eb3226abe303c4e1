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

/** What a question by each way goes through. */
const typeOf: Readonly<Partial<Record<Question['way'], string>>> = {
  parcel: 'Shipment',
  payment: 'Payment',
  enquiry: 'Enquiry',
  consent: 'Consent',
  request: 'AuthorityRequest',
  emergency: 'Emergency',
  engagement: 'Engagement',
  case: 'StaffCase',
};

/** A row of the scene, by the state that it stands in. */
export interface StageRow {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** The token of whose it is. */
  readonly of: string | undefined;
}

export class Stage {
  readonly questions: Question[] = [];
  /** Who comes to which rows: each asks for everything. */
  readonly viewers = new Map<string, Other & Asker>();
  readonly rows = new Map<string, StageRow>();

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

  row(type: string, id: string, name: string, of?: string): void {
    this.rows.set(id, { type, id, name, of });
  }

  viewer<T extends Other & Asker>(name: string, who: T): T {
    this.viewers.set(name, who);
    return who;
  }

  /** As the tables' owner. */
  async sql(text: string, ...values: readonly unknown[]): Promise<void> {
    await this.server.db.owner.query(text, [...values]);
  }

  ask(question: Omit<Question, 'about' | 'whose'> & { readonly whose?: Whose; readonly about?: Person }): void {
    const { whose = 'person', way, id, what } = question;
    const type = typeOf[way];
    if (type && !this.rows.has(id))
      this.row(type, id, whose === 'person' ? what : `${what} of a company`, question.who.token);
    this.questions.push({ about: this.cast[whose], ...question, whose });
  }
}
