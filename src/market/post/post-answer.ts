import type { UserErrorCode } from '../error/index.ts';
import type { Problem } from '../text/index.ts';

type Refusal = Problem & { readonly code: UserErrorCode };

/** What an act on a post came to. It may be kept as a first answer: it holds an id, or codes. */
export type PostAnswer = { readonly id: string } | { readonly refusals: readonly Refusal[] };

export function refused(code: UserErrorCode, field: string): PostAnswer {
  return { refusals: [{ code, field }] };
}
