/** Values of enums, and fields, that are not for everyone who meets their type; all others are. */
const byType = new Map<string, Map<string, readonly string[]>>();

/** Says which callers a value of an enum, or a field, is for: in the schemas of others it is not there. */
export function reserve(typeName: string, name: string, callers: readonly string[]): void {
  const names = byType.get(typeName) ?? new Map<string, readonly string[]>();
  byType.set(typeName, names.set(name, callers));
}

/** The callers that a value or a field is for; undefined for all. */
export function reservedFor(typeName: string, name: string): readonly string[] | undefined {
  return byType.get(typeName)?.get(name);
}
