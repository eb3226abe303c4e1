import './authority-request.reads.ts';
import './emergency/emergency.reads.ts';
import { AccessLinkResolver } from './access/access.resolver.ts';
import { EmergencyResolver } from './emergency/emergency.resolver.ts';
import { RequestResolver, TellingResolver } from './request.resolver.ts';

export { Emergency } from './emergency/emergency.ts';
export { Protected } from './emergency/emergency.ts';
export { approveEmergency, register as registerEmergency, tellOfEmergency } from './emergency/emergencies.ts';
export { AuthorityKind, AuthorityRequest } from './authority-request.ts';
export { approveRequest, register as registerRequest } from './requesting.ts';

export const requestResolvers = [RequestResolver, TellingResolver, EmergencyResolver, AccessLinkResolver] as const;
