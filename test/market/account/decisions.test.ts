import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decideConfirm,
  decideLink,
  decideRefresh,
  decideRegister,
  decideRegisterLetter,
  decideReset,
  decideResetRequest,
  decideSignIn,
  passwordEnteredLately,
  sessionLives,
  type AccountState,
  type LinkFacts,
  type SessionFacts,
} from '../../../src/market/account/index.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const states: readonly (AccountState | null)[] = [null, 'UNCONFIRMED', 'ACTIVE', 'WITHDRAWN'];
const account = (state: AccountState | null) => (state ? { state } : null);
const session: SessionFacts = {
  revokedAt: null,
  expiresAt: NOW + DAY,
  lastRotatedAt: NOW - MINUTE,
  passwordEnteredAt: NOW - 5 * MINUTE,
};

describe('sign-in', () => {
  test('opens a session for a member with the right password, and for no one else; every refusal is the same', () => {
    for (const state of states) {
      for (const passwordRight of [true, false]) {
        const decision = decideSignIn({ account: account(state), passwordRight }, NOW, DAY);
        if (state === 'ACTIVE' && passwordRight)
          expect(decision).toEqual({ decision: 'OPEN_SESSION', expiresAt: NOW + DAY, passwordEnteredAt: NOW });
        else expect(decision).toEqual({ decision: 'REFUSE', code: 'SIGN_IN_REFUSED' });
      }
    }
  });
});

describe('a session', () => {
  test('that is revoked is dead at once, and an expired one too', () => {
    expect(sessionLives(session, NOW)).toBe(true);
    expect(sessionLives({ ...session, revokedAt: NOW }, NOW)).toBe(false);
    expect(sessionLives({ ...session, revokedAt: NOW + 1 }, NOW)).toBe(false);
    expect(sessionLives(session, session.expiresAt - 1)).toBe(true);
    expect(sessionLives(session, session.expiresAt)).toBe(false);
    expect(sessionLives(null, NOW)).toBe(false);
  });

  test('corrects data only within 10 minutes of the password (P11.1)', () => {
    const lately = (passwordEnteredAt: number) =>
      passwordEnteredLately({ ...session, passwordEnteredAt }, NOW, 10 * MINUTE);
    expect(lately(NOW)).toBe(true);
    expect(lately(NOW - 10 * MINUTE)).toBe(true);
    expect(lately(NOW - 10 * MINUTE - 1)).toBe(false);
    expect(lately(NOW + 1)).toBe(false);
    expect(passwordEnteredLately({ ...session, revokedAt: NOW }, NOW, 10 * MINUTE)).toBe(false);
    expect(passwordEnteredLately(null, NOW, 10 * MINUTE)).toBe(false);
  });
});

describe('a refresh token', () => {
  const decide = (facts: Partial<SessionFacts> | null, match: 'current' | 'earlier' | 'unknown', now = NOW) =>
    decideRefresh({ session: facts && { ...session, ...facts }, match, idleLimit: DAY }, now);

  test('is exchanged once for the next', () => {
    expect(decide({}, 'current')).toEqual({ decision: 'ROTATE', lastRotatedAt: NOW });
  });
  test('that comes a second time ends the whole session, and is answered like any refusal', () => {
    expect(decide({}, 'earlier')).toEqual({ decision: 'REVOKE_SESSION', code: 'REFRESH_REFUSED', reason: 'REUSED' });
    expect(decide({ lastRotatedAt: NOW }, 'earlier').decision).toBe('REVOKE_SESSION');
  });
  test('that was guessed ends nobody’s session', () => {
    expect(decide({}, 'unknown')).toEqual({ decision: 'REFUSE', code: 'REFRESH_REFUSED' });
  });
  test('of a revoked, expired, unused or unknown session is refused', () => {
    const refused = { decision: 'REFUSE', code: 'REFRESH_REFUSED' };
    for (const match of ['current', 'earlier', 'unknown'] as const) {
      expect(decide({ revokedAt: NOW - 1 }, match)).toEqual(refused);
      expect(decide({ expiresAt: NOW }, match)).toEqual(refused);
      expect(decide(null, match)).toEqual(refused);
    }
    expect(decide({ lastRotatedAt: NOW - DAY - 1 }, 'current')).toEqual(refused);
  });

  test('in any order of uses by owner and thief, a session in which one token was used twice is over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 30 }), (uses) => {
        let current = 0;
        let revokedAt: number | null = null;
        const rotated: number[] = [];
        uses.forEach((use, index) => {
          const token = Math.min(use, current);
          const decision = decide({ revokedAt }, token === current ? 'current' : 'earlier', NOW + index);
          if (decision.decision === 'ROTATE') rotated.push(current++);
          if (decision.decision === 'REVOKE_SESSION') revokedAt = NOW + index;
          else if (token < current - 1) expect(revokedAt).not.toBeNull();
        });
        expect(new Set(rotated).size).toBe(rotated.length);
      }),
    );
  });
});

describe('a mailed link', () => {
  const link: LinkFacts = { purpose: 'RESET_PASSWORD', expiresAt: NOW + 30 * MINUTE, usedAt: null };
  const refused = { decision: 'REFUSE', code: 'LINK_REFUSED' };

  test('works once, in its time, for its purpose', () => {
    expect(decideLink(link, 'RESET_PASSWORD', NOW)).toEqual({ decision: 'USE', usedAt: NOW });
    expect(decideLink(link, 'RESET_PASSWORD', link.expiresAt)).toEqual(refused);
    expect(decideLink({ ...link, usedAt: NOW - 1 }, 'RESET_PASSWORD', NOW)).toEqual(refused);
    expect(decideLink(link, 'CONFIRM_EMAIL', NOW)).toEqual(refused);
    expect(decideLink(null, 'RESET_PASSWORD', NOW)).toEqual(refused);
  });

  test('to reset a password signs out everywhere, voids the other links and is told by mail', () => {
    expect(decideReset({ link, account: { state: 'ACTIVE' } }, NOW)).toEqual({
      decision: 'CHANGE_PASSWORD',
      usedAt: NOW,
      revokeEverySession: true,
      voidOtherLinks: true,
      letter: 'PASSWORD_CHANGED',
    });
    for (const state of [null, 'UNCONFIRMED', 'WITHDRAWN'] as const)
      expect(decideReset({ link, account: account(state) }, NOW)).toEqual(refused);
    expect(decideReset({ link: null, account: { state: 'ACTIVE' } }, NOW)).toEqual(refused);
  });

  test('to confirm an e-mail confirms a waiting registration and nothing else', () => {
    const confirm: LinkFacts = { ...link, purpose: 'CONFIRM_EMAIL' };
    expect(decideConfirm({ link: confirm, account: { state: 'UNCONFIRMED' } }, NOW)).toEqual({
      decision: 'CONFIRM',
      usedAt: NOW,
    });
    expect(decideConfirm({ link, account: { state: 'UNCONFIRMED' } }, NOW)).toEqual(refused);
    for (const state of [null, 'ACTIVE', 'WITHDRAWN'] as const)
      expect(decideConfirm({ link: confirm, account: account(state) }, NOW)).toEqual(refused);
  });
});

describe('a taken and a free e-mail get the same answer; the mailbox gets the truth (SC-C5)', () => {
  test('at registration, where the nickname is reserved whatever the e-mail', () => {
    expect(decideRegister({ nicknameTaken: false })).toEqual({ decision: 'ACCEPT', reserveNickname: true });
    expect(states.map((state) => decideRegisterLetter(account(state)))).toEqual([
      'CONFIRM_EMAIL',
      'CONFIRM_EMAIL',
      'ALREADY_REGISTERED',
      'CONFIRM_EMAIL',
    ]);
  });
  test('and a taken nickname is refused, whatever the e-mail', () => {
    expect(decideRegister({ nicknameTaken: true })).toEqual({ decision: 'REFUSE', code: 'NICKNAME_TAKEN' });
  });
  test('at a request for a new password', () => {
    expect(states.map((state) => decideResetRequest(account(state)))).toEqual([
      { decision: 'ACCEPT', letter: 'UNKNOWN_EMAIL', link: false },
      { decision: 'ACCEPT', letter: 'UNKNOWN_EMAIL', link: false },
      { decision: 'ACCEPT', letter: 'RESET_PASSWORD', link: true },
      { decision: 'ACCEPT', letter: 'UNKNOWN_EMAIL', link: false },
    ]);
  });
});
