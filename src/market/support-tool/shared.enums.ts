/** The words of the trade-support tool, for the schema. */
import { registerEnumType } from 'type-graphql';

export enum SharedForm {
  CONTACT_CARD = 'CONTACT_CARD',
  SHIPPING_SLIP = 'SHIPPING_SLIP',
}

export enum SlipParty {
  SENDER = 'SENDER',
  RECIPIENT = 'RECIPIENT',
}

/** Listed rather than written: a free text beside an address would be one more place for personal data. */
export enum SlipCarrier {
  JAPAN_POST = 'JAPAN_POST',
  YAMATO = 'YAMATO',
  SAGAWA = 'SAGAWA',
  SEINO = 'SEINO',
  FUKUYAMA = 'FUKUYAMA',
  OTHER = 'OTHER',
}

registerEnumType(SharedForm, {
  name: 'SharedForm',
  description: 'What the trade-support tool shares (P6.5).',
  valuesConfig: {
    CONTACT_CARD: { description: 'Contact details, as the member entered them.' },
    SHIPPING_SLIP: { description: 'The member’s own part of a slip for a parcel.' },
  },
});
registerEnumType(SlipParty, {
  name: 'SlipParty',
  description: 'As whom a member stands on a shipping slip; each tells their own part alone (P6).',
  valuesConfig: { SENDER: { description: 'Who sends.' }, RECIPIENT: { description: 'Who is to get it.' } },
});
registerEnumType(SlipCarrier, {
  name: 'SlipCarrier',
  description: 'Who carries a parcel.',
  valuesConfig: {
    JAPAN_POST: { description: '日本郵便' },
    YAMATO: { description: 'ヤマト運輸' },
    SAGAWA: { description: '佐川急便' },
    SEINO: { description: '西濃運輸' },
    FUKUYAMA: { description: '福山通運' },
    OTHER: { description: 'Another one.' },
  },
});
