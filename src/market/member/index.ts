import './member.reads.ts';
import './registration/registration.reads.ts';

export { readAddress, readLine, readLines, readPhone, type Address, type WrittenAddress } from './details/index.ts';
export { Me } from './me.ts';
export { Member } from './member.ts';
export { MemberResolver } from './member.resolver.ts';
export { MemberType } from './member-type.ts';
export { PostalAddress } from './postal-address.ts';
export { PostalAddressInput } from './registration/details-input.ts';
export { RegisteredKinds, type RegisteredKind } from './registration/registration-field.ts';
export { RegistrationResolver } from './registration/registration.resolver.ts';
export { askedOf, Registration, type RegistrationFacts } from './registration/registration.ts';
export { readCorrection } from './registration/read-details.ts';
export { linkMembers, unlinkMembers } from './link-members.ts';
