/** Money is whole yen, time is UTC (P14). */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { MOST_YEN } from './yen.ts';

function yen(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MOST_YEN)
    throw new GraphQLError(`Yen are a whole number from 0 to ${MOST_YEN}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return value;
}

export const Yen = new GraphQLScalarType<number, number>({
  name: 'Yen',
  description: `An amount of money in whole Japanese yen, 0 to ${MOST_YEN}.`,
  serialize: (value) => value as number, // the database holds nothing else
  parseValue: yen,
  parseLiteral: (node) => yen(node.kind === Kind.INT ? Number(node.value) : undefined),
});

const LONGEST_KEY = 100;

/** Visible characters of ASCII and spaces only: any other text has two spellings, or none in the database. */
function idempotencyKey(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST_KEY || !/^[\x20-\x7e]+$/.test(value))
    throw new GraphQLError(`An idempotency key has 1 to ${LONGEST_KEY} characters of ASCII.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return value;
}

export const IdempotencyKey = new GraphQLScalarType<string, string>({
  name: 'IdempotencyKey',
  description: `Made by the client for one act, such as a UUID: 1 to ${LONGEST_KEY} characters of ASCII. Sent again with the same input, it gets the first answer (P9).`,
  serialize: String,
  parseValue: idempotencyKey,
  parseLiteral: (node) => idempotencyKey(node.kind === Kind.STRING ? node.value : undefined),
});

const LONGEST_UTC = '2026-11-22T09:00:00.000+00:00'.length;

/** By its characters: a page holds fifty times, and to make a Date of each costs more than all the rest of a field. */
function inMilliseconds(utc: string): string {
  return `${utc.slice(0, 19)}.${utc.slice(20, -6).padEnd(3, '0')}Z`;
}

/** PostgreSQL writes `2026-11-22T09:00:00.5+00:00`; the API writes `2026-11-22T09:00:00.500Z`. */
function isoUtc(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' && value.length <= LONGEST_UTC && value.endsWith('+00:00'))
    return inMilliseconds(value);
  return new Date(value as string | number).toISOString();
}

/** With its offset: a time of nobody's zone would be read in the server's. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function instant(value: unknown): Date {
  const date = typeof value === 'string' && ISO.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime()))
    throw new GraphQLError('A time is written as ISO 8601, such as 2026-11-22T09:00:00Z.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return date;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: `2026-11-22T09:00:00.000Z`.',
  serialize: isoUtc,
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});
