import { readLine, readLines } from '../../member/index.ts';
import { problemsOf, type Read } from '../../text/index.ts';

/** The words of a request, in both languages. */
export interface RequestTexts {
  readonly purposeJa: string;
  readonly purposeEn: string;
  readonly textJa: string;
  readonly textEn: string;
}

/** In characters. */
export const LONGEST_PURPOSE = 200;
export const LONGEST_TEXT = 4000;

export function readTexts({ purposeJa, purposeEn, textJa, textEn }: RequestTexts): Read<RequestTexts> {
  const read = {
    purposeJa: readLine(purposeJa, LONGEST_PURPOSE, 'purposeJa'),
    purposeEn: readLine(purposeEn, LONGEST_PURPOSE, 'purposeEn'),
    textJa: readLines(textJa, LONGEST_TEXT, 'textJa'),
    textEn: readLines(textEn, LONGEST_TEXT, 'textEn'),
  };
  const problems = Object.values(read).flatMap(problemsOf);
  if (problems.length > 0) return { ok: false, problems };
  const values = Object.entries(read).map(([name, one]) => [name, one.ok ? one.value : '']);
  return { ok: true, value: Object.fromEntries(values) as RequestTexts }; // of its own keys
}
