/** The ways in which a value could stand somewhere: as itself, and as programs write what they do not understand. */

/** Needles of bytes for one value, at least eight bytes each so that none is met by chance. */
export function spellings(value: string): Buffer[] {
  const plain = [
    value,
    value.replace(/[\s-]/g, ''),
    escaped(value),
    escaped(value).toUpperCase().replaceAll('\\U', '\\u'),
  ];
  const bytes = Buffer.from(value);
  const coded = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...[0, 1, 2].flatMap((before) => inBase64(bytes, before)),
  ];
  const texts = [...plain, ...coded].map((text) => Buffer.from(text));
  const all = [...texts, Buffer.from(value, 'utf16le')].filter(({ length }) => length >= 8);
  return [...new Map(all.map((needle) => [needle.toString('latin1'), needle])).values()];
}

/** As JSON for careful readers has it. */
function escaped(value: string): string {
  return value.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Inside a longer text whose base64 it is part of, after so many bytes of a group of three: what does not depend on its neighbours. */
function inBase64(bytes: Buffer, before: number): string[] {
  const whole = Buffer.concat([Buffer.alloc(before), bytes]);
  const first = Math.ceil((before * 8) / 6);
  const inner = whole.toString('base64').slice(first, Math.floor((whole.length * 8) / 6));
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}
