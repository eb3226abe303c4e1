/** Who asks. Nobody is a viewer with nothing, not null. */
export interface Viewer {
  /** What the credential is, before any row is looked at: visitor, member, a partner, staff, the system itself. */
  readonly callerClass: string;
  /** The subject's id, or null for a viewer that is no one in particular. */
  readonly id: string | null;
  /** The session the credential belongs to; what it may do ends with it. */
  readonly sessionId: string | null;
  /** True only for a known id that is the viewer's own. */
  is(id: string | null | undefined): boolean;
}

export function viewerOf(callerClass: string, id: string | null = null, sessionId: string | null = null): Viewer {
  return Object.freeze({
    callerClass,
    id,
    sessionId,
    is: (other: string | null | undefined) => id !== null && other === id,
  });
}
