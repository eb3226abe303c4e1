/** What shows one thing by its id. */
import { scopes, type CallerWord } from '../../../src/policy/index.ts';
import type { StaffPerson } from '../../harness/server.ts';
import { booked } from '../../market/shipping/scene.ts';
import { claim } from './asked.ts';
import { payment } from './carried.ts';
import { ANYTHING, both, own, shared, type Look } from './deed.ts';
import { emergency, engagement, file, request, succession } from './files.ts';

const clerks: readonly CallerWord[] = ['staff:support', 'staff:safety', 'staff:legal', 'staff:finance'];
const officer = 'staff:privacy-officer';

const recruiting = 'staff:recruiting';
const partners = scopes.map((scope) => `partner:${scope}` as const);

const ofFile = (of: Parameters<typeof file>[1], ...words: readonly CallerWord[]): Look => ({
  takes: { id: shared(of.sorts, ...words) },
  async make(stage, word) {
    const made = await file(stage, of, { state: 'approved' });
    return { ...made, by: await stage.who(word), variables: { id: made.ids?.['file'] } };
  },
});

export const looks: Readonly<Record<string, Look>> = {
  'Query.shipment': {
    takes: { id: own('shipment', 'partner:shipments') },
    async make({ server }) {
      const { shipmentId, carrier } = await booked(server, await server.partner('shipments'));
      return { by: carrier, variables: { id: shipmentId } };
    },
  },
  'Query.payment': {
    takes: {
      id: both(own('payment', 'partner:settlements', 'partner:collections'), shared('payment', 'staff:finance')),
    },
    async make(stage, word) {
      const party = word === 'partner:settlements' ? 'bank' : word === 'partner:collections' ? 'agency' : 'finance';
      const { made, paymentId } = await payment(stage, party === 'bank' ? 'PENDING' : 'IN_COLLECTION', party);
      return { ...made, variables: { id: paymentId } };
    },
  },
  'Query.claim': {
    takes: { id: shared('claim', 'staff:legal', officer) },
    async make(stage, word) {
      const { ids } = await claim(stage, 'asked');
      return { by: await stage.who(word), variables: { id: ids?.['claim'] } };
    },
  },
  'Query.case': {
    takes: { id: both(own('staff_case', ...clerks), shared('staff_case', officer)) },
    async make(stage, word) {
      const by = (await stage.who(word)) as StaffPerson; // a word of the staff
      return { by, variables: { id: (await stage.server.caseOf(by, stage.subject)).id } };
    },
  },
  'Query.partner': {
    takes: { id: shared('partner', officer, ...clerks) },
    make: async (stage, word) => ({
      by: await stage.who(word),
      variables: { id: (await stage.server.partner('mail')).id },
    }),
  },
  'Query.explain': {
    takes: { id: both(own(ANYTHING, recruiting, ...partners, ...clerks), shared(ANYTHING, officer)) },
    async make(stage, word) {
      const by = await stage.who(word);
      if (!('roles' in by) || word === recruiting) return { by, variables: { id: by.id } };
      return { by, variables: { id: (await stage.server.caseOf(by as StaffPerson, stage.subject)).id } };
    },
    nothingTo: [recruiting],
  },
  'Query.staffActs': {
    takes: { 'filter.about': shared(ANYTHING, officer), 'filter.by': shared('staff_member', officer) },
    async make(stage, word) {
      const about = await stage.id(
        `insert into staff_act (staff_id, act, target_id) values ($1, 'closeCase', gen_random_uuid()) returning target_id as id`,
        stage.strangers.get('staff:legal')?.id,
      );
      return {
        by: await stage.who(word),
        variables: { filter: { about, by: stage.strangers.get('staff:legal')?.id } },
      };
    },
  },
  'Query.authorityRequest': ofFile(request, 'staff:legal', officer),
  'Query.emergency': ofFile(emergency, 'staff:legal', 'staff:safety', officer),
  'Query.succession': ofFile(succession, 'staff:legal', officer),
  'Query.engagement': {
    takes: { id: both(own('ENGAGEMENT', 'partner:engagements'), shared('ENGAGEMENT', 'staff:legal', officer)) },
    async make(stage, word) {
      const made = await file(stage, engagement, { state: 'approved' });
      const by = word === 'partner:engagements' ? made.partner : await stage.who(word);
      return { by: by ?? made.by, variables: { id: made.ids?.['file'] } };
    },
  },
};
