import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CursorSealer, Keyring, Tickets, viewerOf } from '../../src/privacy/index.ts';
import { newKeys } from './sealed-fixture.ts';

const keyring = new Keyring(newKeys());
const tickets = new Tickets(keyring, 'member');
const viewer = viewerOf('member', randomUUID(), randomUUID());
const UNTIL = 1_780_000_000_000;
const made = (thing = 'photo 1', who = viewer): string => tickets.issue(thing, who, UNTIL) ?? 'none';

describe('a ticket', () => {
  test('names its viewer, their session and its end to the service', () => {
    const opened = tickets.open('photo 1', made());
    expect(opened?.until).toBe(UNTIL);
    expect([opened?.viewer.callerClass, opened?.viewer.id, opened?.viewer.sessionId]).toEqual([
      'member',
      viewer.id,
      viewer.sessionId,
    ]);
  });

  test('and to nobody else: it decodes to nothing, and has one length', () => {
    const bytes = Buffer.from(made(), 'base64url').toString('latin1');
    for (const word of [viewer.id, viewer.sessionId, String(UNTIL), 'photo']) expect(bytes).not.toContain(word);
    expect(made('photo 1', viewerOf('member', 'a', null))).toHaveLength(made().length);
  });

  test('is for one thing, whole, and of this service’s making', () => {
    const ticket = made();
    expect(tickets.open('photo 2', ticket)).toBeNull();
    expect(tickets.open('photo 1', `${ticket.slice(0, -4)}AAAA`)).toBeNull();
    expect(tickets.open('photo 1', '')).toBeNull();
    expect(new Tickets(new Keyring(newKeys()), 'member').open('photo 1', ticket)).toBeNull();
  });

  test('is no cursor, and no cursor is a ticket', () => {
    const cursors = new CursorSealer(keyring);
    expect(cursors.open('photo 1', made())).toBeNull();
    expect(tickets.open('photo 1', cursors.seal('photo 1', [viewer.id, viewer.sessionId, UNTIL]))).toBeNull();
  });

  test('is the same for the same, so that two worlds which are equal for a viewer answer alike', () => {
    expect(made()).toBe(made());
  });

  test('is for holders alone', () => {
    for (const who of [viewerOf('visitor'), viewerOf('partner', randomUUID()), viewerOf('member')])
      expect(tickets.issue('photo 1', who, UNTIL)).toBeNull();
  });
});
