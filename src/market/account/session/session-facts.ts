/** What decisions need to know of a session. Times in UTC epoch milliseconds. */
export interface SessionFacts {
  readonly revokedAt: number | null;
  readonly expiresAt: number;
  /** When its refresh token was last exchanged, or the sign-in. */
  readonly lastRotatedAt: number;
  /** When its owner last entered the password in this session. */
  readonly passwordEnteredAt: number;
}

/** Whether the session still speaks for its member; a revoked one is dead at once, whatever tokens say. */
export function sessionLives(session: Pick<SessionFacts, 'revokedAt' | 'expiresAt'> | null, now: number): boolean {
  return session !== null && session.revokedAt === null && now < session.expiresAt;
}

/** Correcting one's data needs the password entered within the last 10 minutes (P11.1); `window` in milliseconds. */
export function passwordEnteredLately(session: SessionFacts | null, now: number, window: number): boolean {
  if (!session || !sessionLives(session, now)) return false;
  const age = now - session.passwordEnteredAt;
  return age >= 0 && age <= window;
}
