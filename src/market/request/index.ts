import './authority-request.reads.ts';
import { RequestResolver, TellingResolver } from './request.resolver.ts';

export { AuthorityRequest } from './authority-request.ts';

export const requestResolvers = [RequestResolver, TellingResolver] as const;
