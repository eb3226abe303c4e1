/**
 * SQL as a value: text with holes, never text with values. A hole is another piece of SQL, a slot that is filled at
 * each request, or a value that becomes a parameter. Nothing a caller sends ever becomes text.
 */

/** A parameter whose value is known only when the statement is run. */
export class Slot<Context = unknown> {
  constructor(readonly valueFor: (context: Context) => unknown) {}

  /** A parameter made from this one's value, such as the words of a text. It must not throw: others share the statement. */
  made<Value>(make: (value: Value) => unknown): Slot<Context> {
    return new Slot((context) => make(this.valueFor(context) as Value));
  }
}

/** The name of a table or column: made by the program, checked, never by a caller. */
export class Identifier {
  readonly text: string;
  constructor(name: string) {
    if (!/^[a-z_][a-z0-9_.]*$/.test(name)) throw new Error(`not an SQL name: ${name}`);
    this.text = name;
  }
}

type Part = string | Slot<never> | { readonly value: unknown };

export class Sql {
  constructor(readonly parts: readonly Part[]) {}
}

export type Hole = Sql | Slot<never> | Identifier | string | number | boolean | null;

export function sql(strings: TemplateStringsArray, ...holes: Hole[]): Sql {
  const parts: Part[] = [];
  strings.forEach((text, index) => {
    parts.push(text);
    if (index < holes.length) pushHole(parts, holes[index] as Hole);
  });
  return new Sql(parts);
}

function pushHole(parts: Part[], hole: Hole): void {
  if (hole instanceof Sql) parts.push(...hole.parts);
  else if (hole instanceof Identifier) parts.push(hole.text);
  else if (hole instanceof Slot) parts.push(hole);
  else parts.push({ value: hole });
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(pieces.flatMap((piece, index) => (index === 0 ? piece.parts : [separator, ...piece.parts])));
}

/** A quoted constant of the program's own, such as a field's name as a JSON key. */
export function constant(text: string): Sql {
  if (!/^[\w$.:~]*$/.test(text)) throw new Error(`not a plain constant: ${text}`);
  return new Sql([`'${text}'`]);
}

export function column(alias: Identifier, name: string): Sql {
  return new Sql([`${alias.text}.${new Identifier(name).text}`]);
}

/** A statement ready to run: text with numbered parameters, and how to fill each. */
export interface Rendered {
  readonly text: string;
  readonly values: readonly ((context: never) => unknown)[];
}

/** `from` is the number of parameters that stand before this piece in the whole statement. */
export function render(piece: Sql, from = 0): Rendered {
  const values: ((context: never) => unknown)[] = [];
  const numbers = new Map<Slot<never>, number>();
  const next = (valueFor: (context: never) => unknown): number => from + values.push(valueFor);
  const text = piece.parts.map((part) => {
    if (typeof part === 'string') return part;
    if (!(part instanceof Slot)) return `$${next(() => part.value)}`;
    const known = numbers.get(part) ?? next(part.valueFor);
    numbers.set(part, known);
    return `$${known}`;
  });
  return { text: text.join(''), values };
}
