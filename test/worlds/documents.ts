/** Documents made from the schema by chance: any field, any argument, by ids and cursors that earlier answers gave. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from './chance.ts';
import { listName, type Known } from './known.ts';

type Field = GraphQLField<unknown, unknown>;
type Arg = GraphQLArgument | GraphQLInputField;

/** They tell of no row. */
const dull = ['checkText', 'registrationForm'];
/** It tells by the server's own clock when a bucket is full again. What is left is in every answer, and compared there. */
const ofItsOwnTime = ['rateLimit'];
const DEEPEST = 5;
const instants = [
  '2026-06-01T12:00:00.000Z',
  '2026-06-05T12:00:00Z',
  '2026-06-01T12:00:00.001Z',
  '1999-01-01T00:00:00Z',
];
/** Which type's ids belong under a name that does not say it. */
const idsOf: Readonly<Record<string, string>> = {
  seller: 'Store',
  listingId: 'Listing',
  tradeId: 'Trade',
  offerId: 'RunnerUpOffer',
  sharedId: 'SharedDetails',
  cardId: 'ContactCard',
  questionId: 'Question',
  memberId: 'Member',
  reviewId: 'Review',
  updateDraft: 'Draft',
  deleteDraft: 'Draft',
  publishListing: 'Draft',
  ids: 'Notice',
  updateSavedSearch: 'SavedSearch',
  deleteSavedSearch: 'SavedSearch',
  setPhotos: 'Draft',
  'setPhotos.photoIds': 'Photo',
};

interface Place {
  /** The type that the field stands on; none at the root. */
  readonly parent: string;
  readonly order: string | undefined;
}

interface At {
  readonly field: Field;
  readonly list: string;
}

export class DocumentMaker {
  constructor(
    readonly schema: GraphQLSchema,
    readonly known: Known,
    readonly chance: Chance,
  ) {}

  /** One or two root fields with whatever they lead to. */
  query(): string {
    const query = this.schema.getQueryType() as GraphQLObjectType; // every schema has queries
    const fields = Object.values(query.getFields()).filter(({ name }) => !ofItsOwnTime.includes(name));
    const interesting = fields.filter(({ name }) => !dull.includes(name));
    const count = 1 + this.chance.below(2);
    const pick = (): Field => this.chance.pick(this.chance.happens(0.95) ? interesting : fields);
    return `{ ${Array.from({ length: count }, (_, index) => this.#field('', pick(), 0, index)).join(' ')} }`;
  }

  /** The same selection for each of these ids, written once: five times it would be too large a document, and refused. */
  nodes(ids: readonly string[]): string {
    const { type } = (this.schema.getQueryType() as GraphQLObjectType).getFields()['node'] as Field; // P1
    const asked = ids.map((id, index) => `n${index}: node(id: ${JSON.stringify(id)}) { ...Any }`);
    return `{ ${asked.join(' ')} } fragment Any on ${getNamedType(type).name} ${this.#selection(type, 2)}`;
  }

  /** Why each of these is seen as it is. */
  explained(ids: readonly string[]): string {
    const selection = 'type kinds grounds { to applies } fields { path open grounds { to applies } rows { to } }';
    return `{ ${ids.map((id, index) => `e${index}: explain(id: ${JSON.stringify(id)}) { ${selection} }`).join(' ')} }`;
  }

  /** A mutation with any input; `only` says what of the answer to ask for where ids are made anew. */
  mutation(field: Field, only?: string): string {
    return `mutation { m: ${field.name}${this.#arguments(field, { parent: '', order: undefined })}${only ?? this.#selection(field.type, 2)} }`;
  }

  /** Lists stand under an alias that names them, so that their cursors can be told apart. */
  #field(parent: string, field: Field, depth: number, index: number): string {
    const order = field.args.find(({ name }) => name === 'orderBy');
    const orders = order && getNamedType(order.type);
    const chosen =
      orders && isEnumType(orders) && this.chance.happens(0.6) ? this.chance.pick(orders.getValues()).name : undefined;
    const alias = field.args.length > 0 || parent === '' ? `f${index}${listName(parent, field.name, chosen)}: ` : '';
    return `${alias}${field.name}${this.#arguments(field, { parent, order: chosen })}${this.#selection(field.type, depth + 1)}`;
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isObjectType(named)) return ` { ${this.#fieldsOf(named, depth)} }`;
    if (!isAbstractType(named)) return '';
    const all = this.schema.getPossibleTypes(named);
    // Fields of one name differ between types: below the root of one type at a time, or next to nothing would be valid.
    const some =
      isInterfaceType(named) && depth > 2
        ? [this.chance.pick(all)]
        : all.filter(() => this.chance.happens(isInterfaceType(named) ? 0.2 : 0.7));
    const taken = new Map<string, string>();
    return ` { __typename ${some.map((one) => `... on ${one.name} { ${this.#fieldsOf(one, depth, taken)} }`).join(' ')} }`;
  }

  /** Deep down mostly leaves, so that what comes back is not a jungle. What makes a connection a list is asked for more often. */
  #fieldsOf(type: GraphQLObjectType, depth: number, taken = new Map<string, string>()): string {
    const list = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const chosen = Object.values(type.getFields()).filter((field) => {
      const wanted = isLeafType(getNamedType(field.type))
        ? this.chance.happens(list ? 0.7 : 0.4)
        : depth < DEEPEST && this.chance.happens(list ? 0.85 : 0.8 / depth);
      return wanted && isFirst(taken, field);
    });
    return chosen.length > 0
      ? chosen.map((field, index) => this.#field(type.name, field, depth, index)).join(' ')
      : '__typename';
  }

  #arguments(field: Field, { parent, order }: Place): string {
    const backward = this.chance.happens(0.2);
    const forward = ['first', 'after', 'orderBy'];
    const left = new Set(backward ? forward : ['last', 'before', 'orderBy']);
    const said = order === undefined ? [] : [`orderBy: ${order}`];
    for (const arg of field.args) {
      if (
        left.has(arg.name) ||
        !(
          isAsked(arg) ||
          arg.name === 'last' ||
          this.chance.happens(this.#wish(arg.name, listName(parent, field.name, order)))
        )
      )
        continue;
      said.push(`${arg.name}: ${this.#value(arg, arg.type, { field, list: listName(parent, field.name, order) })}`);
    }
    return said.length > 0 ? `(${said.join(', ')})` : '';
  }

  #wish(arg: string, list: string): number {
    if (arg === 'filter') return 0.7;
    if (arg !== 'after' && arg !== 'before') return 0.5;
    return this.known.hasCursors(list) ? 0.5 : 0.03;
  }

  #value(arg: Arg, type: GraphQLInputType, at: At): string {
    const plain = getNullableType(type);
    if (isListType(plain)) return `[${this.#value(arg, plain.ofType, at)}]`;
    if (isEnumType(plain)) return this.chance.pick(plain.getValues()).name;
    if (isInputObjectType(plain)) {
      const fields = Object.values(plain.getFields()).filter(
        (inner) => isAsked(inner) || this.chance.happens(inner.name === 'state' ? 0.75 : 0.25),
      );
      return `{ ${fields.map((inner) => `${inner.name}: ${this.#value(inner, inner.type, at)}`).join(', ')} }`;
    }
    return this.#scalar(arg.name, getNamedType(plain).name, at);
  }

  #scalar(name: string, type: string, { field, list }: At): string {
    const { known, chance } = this;
    const returned = getNamedType(field.type).name;
    if (type === 'ID')
      return JSON.stringify(
        known.id(chance, idsOf[`${field.name}.${name}`] ?? idsOf[field.name] ?? idsOf[name] ?? returned),
      );
    if (type === 'Int') return String(1 + chance.below(8));
    if (type === 'Yen') return String(chance.pick(known.prices));
    if (type === 'Boolean') return String(chance.happens(0.5));
    if (type === 'DateTime') return JSON.stringify(chance.pick(instants));
    if (type === 'IdempotencyKey' || name === 'idempotencyKey')
      return JSON.stringify(`key-of-this-run-${chance.below(40)}`);
    if (name === 'after' || name === 'before') return JSON.stringify(known.cursor(chance, list));
    return JSON.stringify(chance.pick(known.words));
  }
}

/** One name has one type in an answer: of fields that differ between the types that stand there, the first one's is asked. */
function isFirst(taken: Map<string, string>, { name, type }: Field): boolean {
  const before = taken.get(name) ?? String(type);
  taken.set(name, before);
  return before === String(type);
}

function isAsked({ type, defaultValue }: Arg): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
