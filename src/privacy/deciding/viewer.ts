/** Who asks. Nobody is a viewer with nothing, not null. */
import type { Caller } from './caller.ts';
import { callerOf } from './caller.ts';

export interface Viewer {
  /** What the credential is, before any row is looked at. */
  readonly caller: Caller;
  /** Its first word: visitor, member, partner, staff, the system itself. */
  readonly callerClass: string;
  /** The subject's id, or null for a viewer that is no one in particular. */
  readonly id: string | null;
  /** What the credential hangs on; what it may do ends with that. */
  readonly sessionId: string | null;
  /** True only for a known id that is the viewer's own. */
  is(id: string | null | undefined): boolean;
}

export function viewerOf(caller: string | Caller, id: string | null = null, sessionId: string | null = null): Viewer {
  const of = typeof caller === 'string' ? callerOf(caller) : caller;
  return Object.freeze({
    caller: of,
    callerClass: of.callerClass,
    id,
    sessionId,
    is: (other: string | null | undefined) => id !== null && other === id,
  });
}
