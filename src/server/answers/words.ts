/** What the server says to a caller whose request it does not serve: a code for programs, a sentence for people (P4). */
import type { Language } from '../../market/index.ts';
import type { CostSaid } from '../limits/index.ts';

interface Saying {
  /** The HTTP status of an answer that holds nothing else. */
  readonly status: number;
  readonly en: string;
  readonly ja: string;
}

/** Every code of the server's own, once. No sentence repeats what was sent, or tells which library read it (SC-C3). */
export const words = {
  BAD_REQUEST: {
    status: 400,
    en: 'This is no GraphQL request as JSON.',
    ja: 'JSON の GraphQL リクエストではありません。',
  },
  WRONG_HOST: { status: 421, en: 'This server does not go by that name.', ja: 'このサーバーの名前ではありません。' },
  NO_SUCH_ROUTE: { status: 404, en: 'Nothing is here.', ja: 'ここには何もありません。' },
  METHOD_NOT_ALLOWED: { status: 405, en: 'Only POST is answered here.', ja: 'POST のみ受け付けます。' },
  NOT_ACCEPTABLE: { status: 406, en: 'Only JSON is answered here.', ja: '応答は JSON のみです。' },
  BODY_TOO_LARGE: { status: 413, en: 'The request is too large.', ja: 'リクエストが大きすぎます。' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    en: 'Send application/json, uncompressed.',
    ja: 'application/json を圧縮せずに送ってください。',
  },
  PHOTO_TYPE_UNKNOWN: {
    status: 415,
    en: 'Send one JPEG, PNG or WebP picture, as it is.',
    ja: 'JPEG、PNG、WebP の画像をひとつ、そのまま送ってください。',
  },
  PHOTO_UNREADABLE: { status: 422, en: 'The picture cannot be read.', ja: '画像を読み取れません。' },
  PHOTO_TOO_MANY_PIXELS: {
    status: 422,
    en: 'The picture has more than 50 million pixels.',
    ja: '画像は5000万画素までです。',
  },
  TOO_MANY_UPLOADS: {
    status: 409,
    en: 'You have 30 photos that are on no listing. Use those first.',
    ja: '出品に使われていない写真が30枚あります。先にそちらをお使いください。',
  },
  TIMEOUT: { status: 503, en: 'This took too long.', ja: '時間がかかりすぎました。' },
  UNAUTHENTICATED: { status: 401, en: 'Sign in.', ja: 'サインインしてください。' },
  RIGHT_ENDED: {
    status: 409,
    en: 'A right on which this was shown has just ended; ask again.',
    ja: '閲覧の根拠が終了しました。もう一度お試しください。',
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    en: 'Too many attempts; try again later.',
    ja: '試行が多すぎます。しばらくしてからお試しください。',
  },
  RATE_LIMITED: {
    status: 429,
    en: 'You have asked for too much in a short time; try again later.',
    ja: '短い時間に要求が多すぎます。しばらくしてからお試しください。',
  },
  TOO_BUSY: {
    status: 503,
    en: 'Too much at once; try again later.',
    ja: '混み合っています。しばらくしてからお試しください。',
  },
  INTERNAL_SERVER_ERROR: { status: 500, en: 'Something went wrong here.', ja: 'サーバーで問題が起きました。' },
  NO_SUCH_OPERATIONS: {
    status: 400,
    en: 'There are no operations of this kind here.',
    ja: 'この種類の操作はここにはありません。',
  },
  SUBSCRIPTION_OVER_HTTP: {
    status: 400,
    en: 'Subscribe over a WebSocket, or with Accept: text/event-stream.',
    ja: 'サブスクリプションは WebSocket または Accept: text/event-stream で受け付けます。',
  },
  SUBSCRIPTIONS_ONLY: {
    status: 400,
    en: 'Only subscriptions are served this way.',
    ja: 'ここではサブスクリプションのみ受け付けます。',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    en: 'Too much is followed already.',
    ja: 'サブスクリプションが多すぎます。',
  },
  WRONG_ORIGIN: {
    status: 403,
    en: 'Pages of this origin may not connect.',
    ja: 'このオリジンのページからは接続できません。',
  },
  UNKNOWN_DOCUMENT: {
    status: 400,
    en: 'Only documents that are known here are answered; name one by its documentId.',
    ja: '登録されたドキュメントのみ受け付けます。documentId で指定してください。',
  },
  DOCUMENT_TOO_LARGE: { status: 400, en: 'The document is too large.', ja: 'ドキュメントが大きすぎます。' },
  TOO_DEEP: { status: 400, en: 'The document is nested too deeply.', ja: 'ドキュメントの入れ子が深すぎます。' },
  TOO_MANY_ALIASES: { status: 400, en: 'The document has too many aliases.', ja: 'エイリアスが多すぎます。' },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    en: 'An operation has too many root fields.',
    ja: 'ルートフィールドが多すぎます。',
  },
  TOO_MANY_DIRECTIVES: {
    status: 400,
    en: 'One place carries too many directives.',
    ja: '一か所のディレクティブが多すぎます。',
  },
  TOO_MANY_COPIES: {
    status: 400,
    en: 'The same field is asked for too often.',
    ja: '同じフィールドが繰り返されすぎています。',
  },
  TOO_MANY_NODES: {
    status: 400,
    en: 'The pages multiply to too many rows; ask for smaller ones.',
    ja: '件数の積が大きすぎます。first や last を小さくしてください。',
  },
  TOO_COSTLY: {
    status: 400,
    en: 'The answer could be too large; ask for less.',
    ja: '応答が大きくなりすぎます。範囲を狭めてください。',
  },
} as const satisfies Readonly<Record<string, Saying>>;

export type Code = keyof typeof words;

export const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(words, code);

/** The answer to a request that is refused as a whole; always these bytes for a code and a language, and what it was charged. */
export function refusal(
  code: Code,
  language: Language,
  more: { requestId?: string; cost?: CostSaid | undefined } = {},
): string {
  const { requestId, cost } = more;
  const extensions = code === 'INTERNAL_SERVER_ERROR' ? { code, requestId } : { code };
  const errors = [{ message: words[code][language], extensions }];
  return `${JSON.stringify({ errors, ...(cost && { extensions: { cost } }) })}\n`;
}
