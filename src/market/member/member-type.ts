import { registerEnumType } from 'type-graphql';

export enum MemberType {
  INDIVIDUAL = 'INDIVIDUAL',
  COMPANY = 'COMPANY',
}

registerEnumType(MemberType, {
  name: 'MemberType',
  description: 'What a member registered as.',
  valuesConfig: {
    INDIVIDUAL: { description: 'A person.' },
    COMPANY: { description: 'A company, with its representative and the person to turn to.' },
  },
});
