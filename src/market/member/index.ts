import './member.reads.ts';
import './registration/registration.reads.ts';

export { Me } from './me.ts';
export { Member } from './member.ts';
export { MemberResolver } from './member.resolver.ts';
export { MemberType } from './member-type.ts';
export { PostalAddress } from './postal-address.ts';
export { RegistrationResolver } from './registration/registration.resolver.ts';
export { Registration, type RegistrationDetails, type RegistrationFacts } from './registration/registration.ts';
