import { scopes } from '../../policy/index.ts';

/** Of what the library tells of itself, what holds here (RFC 8414). */
const told = [
  'issuer',
  'token_endpoint',
  'jwks_uri',
  'scopes_supported',
  'grant_types_supported',
  'response_types_supported',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
  'introspection_endpoint',
  'introspection_endpoint_auth_methods_supported',
  'introspection_endpoint_auth_signing_alg_values_supported',
  'revocation_endpoint',
  'revocation_endpoint_auth_methods_supported',
  'revocation_endpoint_auth_signing_alg_values_supported',
  'dpop_signing_alg_values_supported',
] as const;

export function discovered(all: object): object {
  const known = all as Readonly<Record<string, unknown>>;
  const ofOurs = Object.fromEntries(told.flatMap((name) => (name in known ? [[name, known[name]]] : [])));
  return { ...ofOurs, scopes_supported: scopes }; // the library adds one that is for people
}
