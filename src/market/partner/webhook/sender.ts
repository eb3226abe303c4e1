/** Who carries messages to partners: the server's business, for it alone knows how to reach the world and what of it is out of bounds. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why there was no answer. */
export type Trouble = 'ADDRESS_REFUSED' | 'NOT_REACHED' | 'TOO_SLOW';

export type Outcome = { readonly status: number } | { readonly trouble: Trouble };

export interface WebhookSender {
  /** Whether an address may be called at all: https, and nothing but public addresses behind its name (AT-11). */
  mayCall(url: string): Promise<boolean>;
  /** Follows no redirect, and looks at the address that it calls again. Never throws. */
  send(post: Post): Promise<Outcome>;
}
