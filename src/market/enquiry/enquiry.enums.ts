import { registerEnumType } from 'type-graphql';

export enum EnquiryAnswerer {
  OPERATOR = 'OPERATOR',
  PARTNER = 'PARTNER',
}

registerEnumType(EnquiryAnswerer, {
  name: 'EnquiryAnswerer',
  description: 'Who answered an enquiry; never a name of a person.',
  valuesConfig: {
    OPERATOR: { description: 'The operator’s own staff.' },
    PARTNER: { description: 'The affiliate or agent that it was handed to (P7.6).' },
  },
});
