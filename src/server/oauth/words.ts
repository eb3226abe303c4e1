/** What the token service answers to whatever is wrong: the codes of RFC 6749, and one sentence for each. */
const sentences: Readonly<Record<string, string>> = {
  invalid_request: 'The request is malformed.',
  invalid_client: 'The client could not be authenticated.',
  invalid_grant: 'The grant is not good.',
  unauthorized_client: 'The client may not do this.',
  unsupported_grant_type: 'Only client_credentials is supported.',
  invalid_scope: 'Ask for one or more of the scopes that were registered.',
  invalid_target: 'There is no such resource.',
  invalid_dpop_proof: 'The proof is not good.',
  unsupported_token_type: 'This token is none of this service.',
  temporarily_unavailable: 'Too many requests; try again later.',
  server_error: 'Something went wrong.',
};

export interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/** Constant for each code; one that is not listed is answered as a malformed request. */
export function oauthError(code: string): OAuthError {
  const error = Object.hasOwn(sentences, code) ? code : 'invalid_request';
  return { error, error_description: sentences[error] ?? '' };
}
