/** Values of enums that are not for everyone; all others are for whoever meets the enum. */
const byEnum = new Map<string, Map<string, readonly string[]>>();

/** Says which callers a value of an enum is for: in the schemas of others it is not there. */
export function reserve(enumName: string, value: string, callers: readonly string[]): void {
  const values = byEnum.get(enumName) ?? new Map<string, readonly string[]>();
  byEnum.set(enumName, values.set(value, callers));
}

/** The callers that a value is for; undefined for all. */
export function reservedFor(enumName: string, value: string): readonly string[] | undefined {
  return byEnum.get(enumName)?.get(value);
}
