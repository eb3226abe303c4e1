import { adultAgeInForce } from '../../../policy/index.ts';
import { refused, taken, type Read } from '../../text/index.ts';

const OLDEST_YEARS = 130;

/**
 * A birth date `YYYY-MM-DD`, of an adult on the day of registration in Japan (P3). `now` is UTC, epoch milliseconds.
 * Codes: INVALID (no such day, or not of a living person), NOT_ADULT.
 */
export function readBirthDate(written: string, now: number, field = 'birthDate'): Read<string> {
  const today = dayInJapan(now);
  if (!isDay(written) || written > today || written < yearsEarlier(today, OLDEST_YEARS))
    return refused(field, 'INVALID');
  // Someone born on 29 February comes of age on 1 March of a common year, as dates compare.
  const adult = written <= yearsEarlier(today, adultAgeInForce(now));
  return adult ? taken(written) : refused(field, 'NOT_ADULT');
}

/** The calendar day in Asia/Tokyo, which has had no summer time since 1951. */
export function dayInJapan(now: number): string {
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);
}

function isDay(written: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(written)) return false;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

function yearsEarlier(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}
