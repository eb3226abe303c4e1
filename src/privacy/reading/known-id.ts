const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** No row has it: PostgreSQL's random ids all carry a version. */
const OF_NOTHING = '00000000-0000-0000-0000-000000000000';

/** An id as it came from a caller; what is no id at all becomes the id of nothing, so that the answer is the same (SC-B3). */
export function knownId(id: unknown): string {
  return typeof id === 'string' && UUID.test(id) ? id.toLowerCase() : OF_NOTHING;
}
