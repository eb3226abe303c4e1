import { registerEnumType } from 'type-graphql';
import { kind, personalKinds, type RestrictedKind } from '../../policy/index.ts';

/** What is registered by one and approved by another. Who hands its data over, and to whom, follows from this. */
export type DossierSort = 'AUTHORITY' | 'LAW' | 'EMERGENCY' | 'ENGAGEMENT' | 'SUCCESSION';

export enum DossierState {
  REGISTERED = 'REGISTERED',
  REFUSED = 'REFUSED',
  APPROVED = 'APPROVED',
  ENDED = 'ENDED',
}

registerEnumType(DossierState, {
  name: 'DossierState',
  description: 'How far something has come that takes two of the staff.',
  valuesConfig: {
    REGISTERED: { description: 'One registered it; another has to decide. Nothing is shown on it.' },
    REFUSED: { description: 'Another refused it.' },
    APPROVED: { description: 'Another approved it, and it stands.' },
    ENDED: { description: 'It was ended, or its time is over. Nothing is shown on it any more.' },
  },
});

/** What can be named one by one: personal data, and a member's trades. */
export type NameableKind = Extract<RestrictedKind, (typeof personalKinds)[number] | 'TRADE_RECORD'>;
const nameable: readonly NameableKind[] = [...personalKinds, 'TRADE_RECORD'];

export const NamedKinds = Object.fromEntries(nameable.map((name) => [name, name]));
registerEnumType(NamedKinds, {
  name: 'NamedKind',
  description: 'A kind of data that a request, an emergency or an engagement names.',
  valuesConfig: Object.fromEntries(nameable.map((name) => [name, { description: kind[name].description }])),
});
