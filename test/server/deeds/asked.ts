/** What is done with enquiries, consents that are asked for, and claims. */
import { randomUUID } from 'node:crypto';
import type { CallerWord } from '../../../src/policy/index.ts';
import { claimed, done as claimDone, type Claimed } from '../../market/claim/scene.ts';
import { requested, words as texts } from '../../market/consent/scene.ts';
import { asked, codesOf, handed } from '../../market/enquiry/scene.ts';
import {
  both,
  NO_APPROVAL,
  ONE_PERSON,
  own,
  SAME,
  shared,
  type Deed,
  type Made,
  type Refusal,
  type Refusals,
} from './deed.ts';
import type { Stage } from './stage.ts';

const idOf = (made: Made, name: string): string => made.ids?.[name] ?? '';

const affiliate = 'partner:enquiries';
const support = 'staff:support';
const ofBoth = both(own('enquiry', affiliate), shared('enquiry', support));

async function enquiry(stage: Stage, word: CallerWord, more: object = {}): Promise<Made> {
  const partner = await stage.server.partner('enquiries');
  const { id, support: clerk } = await handed(stage.server, { partner, member: await stage.server.member() });
  const ids = { enquiry: id, partner: partner.id, clerk: clerk.token, contract: partner.ground };
  return { by: word === affiliate ? partner : clerk, variables: { input: { enquiryId: id, ...more } }, ids };
}

const clerkDoes = (act: string, code: string, more: object = {}): Refusal => [
  code,
  async (stage, made) => {
    const input = { enquiryId: idOf(made, 'enquiry'), ...more };
    const codes = await codesOf(stage.server.as(idOf(made, 'clerk')), act, input);
    if (codes.length > 0) throw new Error(codes.join());
  },
];

/** To the affiliate it is nothing any more; staff know of it, and that it is over. */
const overFor = (word: CallerWord): Refusals => {
  const code = word === affiliate ? 'NOT_FOUND' : 'WRONG_STATE';
  const answer = { text: 'Like this.', idempotencyKey: randomUUID() };
  return {
    'it was closed': clerkDoes('closeEnquiry', code),
    'it was answered': clerkDoes('answerEnquiry', code, answer),
    ...(word === affiliate && { 'it was taken back': clerkDoes('unassignEnquiry', code) }),
    ...(word === affiliate && {
      'it was given to another': [
        code,
        async (stage, made) => {
          const partnerId = (await stage.server.partner('enquiries')).id;
          return clerkDoes('assignEnquiry', code, { partnerId })[1](stage, made);
        },
      ] satisfies Refusal,
    }),
  };
};

const enquiries: Readonly<Record<string, Deed>> = {
  'Mutation.answerEnquiry': {
    takes: { 'input.enquiryId': ofBoth },
    make: (stage, word) => enquiry(stage, word, { text: 'Like this.', idempotencyKey: '' }),
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: overFor },
  },
  'Mutation.unassignEnquiry': {
    takes: { 'input.enquiryId': ofBoth },
    make: (stage, word) => enquiry(stage, word),
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: overFor },
  },
  'Mutation.closeEnquiry': {
    takes: { 'input.enquiryId': shared('enquiry', support) },
    make: (stage, word) => enquiry(stage, word),
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: overFor },
  },
  'Mutation.assignEnquiry': {
    takes: { 'input.enquiryId': shared('enquiry', support), 'input.partnerId': shared('partner', support) },
    async make({ server }) {
      const [by, partner, member] = [
        await server.staff('support'),
        await server.partner('enquiries'),
        await server.member(),
      ];
      const { id } = await asked(server, member);
      const ids = { enquiry: id, contract: partner.ground, clerk: by.token, member: member.token };
      return { by, variables: { input: { enquiryId: id, partnerId: partner.id } }, ids };
    },
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: {
      'it was closed': clerkDoes('closeEnquiry', 'WRONG_STATE'),
      'the partner’s contract is over': [
        'PARTNER_UNFIT',
        (stage, made) => stage.rows('update ground set until = noren_now() where id = $1', idOf(made, 'contract')),
      ],
      'its member stopped provision': [
        'PROVISION_STOPPED',
        (stage, made) =>
          stage.server
            .as(idOf(made, 'member'))
            .ask('mutation { setProvisionToAffiliates(input: { allowed: false }) { userErrors { code } } }'),
      ],
    },
  },
};

const officer = 'staff:privacy-officer';
const ofRequest = { 'input.requestId': shared('consent_request', officer) };

async function request(stage: Stage, published: boolean, more: object = {}): Promise<Made> {
  const partner = await stage.server.partner('consents');
  const requestId = await requested(stage.server, { partner, published });
  const ids = { request: requestId, contract: partner.ground };
  return { by: await stage.who(officer), variables: { input: { requestId, ...more } }, ids };
}

const requestClosed = (code: string): Refusal => [
  code,
  (stage, made) =>
    stage.rows('update consent_request set closed_at = noren_now() where id = $1', idOf(made, 'request')),
];
const contractOver: Refusal = [
  'PARTNER_UNFIT',
  (stage, made) => stage.rows('update ground set until = noren_now() where id = $1', idOf(made, 'contract')),
];

const consents: Readonly<Record<string, Deed>> = {
  'Mutation.registerConsentRequest': {
    takes: { 'input.partnerId': shared('partner', officer) },
    async make(stage) {
      const partner = await stage.server.partner('consents');
      const input = { ...texts, partnerId: partner.id, kinds: ['NAME'], idempotencyKey: '' };
      return { by: await stage.who(officer), variables: { input }, ids: { contract: partner.ground } };
    },
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: { 'the partner’s contract is over': contractOver },
  },
  'Mutation.publishConsentRequest': {
    takes: ofRequest,
    make: (stage) => request(stage, false),
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: { 'it was closed': requestClosed('WRONG_STATE'), 'the partner’s contract is over': contractOver },
  },
  'Mutation.reviseConsentRequest': {
    takes: ofRequest,
    make: (stage) => request(stage, true, { ...texts, textVersion: 1 }),
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: { 'it was closed': requestClosed('WRONG_STATE'), 'the partner’s contract is over': contractOver },
  },
  'Mutation.closeConsentRequest': {
    takes: ofRequest,
    make: (stage) => request(stage, true),
    alone: ONE_PERSON,
    own: NO_APPROVAL,
    after: { 'it was closed': requestClosed(SAME) },
  },
};

const legal = 'staff:legal';
type Heard = 'asked' | 'heard' | 'granted';

export async function claim(stage: Stage, heard: Heard): Promise<Made & { readonly claimed: Claimed }> {
  const made = await claimed(stage.server);
  const [by, claimId] = [await stage.who(legal), made.claimId];
  const must = async (who: { token: string }, act: string, input: object) => {
    const { codes } = await claimDone(stage.server.as(who.token), act, input);
    if (codes.length > 0) throw new Error(codes.join());
  };
  if (heard !== 'asked') await must(made.seller, 'answerClaim', { claimId, answer: 'That is not so.' });
  if (heard === 'granted') await must(by, 'grantClaim', { claimId });
  return { by, variables: { input: { claimId } }, ids: { claim: claimId }, claimed: made };
}

const deciding: Deed = {
  takes: { 'input.claimId': shared('claim', legal) },
  make: (stage) => claim(stage, 'heard'),
  alone: {
    'the consumer alone made it, and the seller is not heard': [
      'HEARING_OPEN',
      (stage, made) =>
        stage.rows(
          `update claim set answered_at = null, hearing_until = noren_now() + interval '1 day' where id = $1`,
          idOf(made, 'claim'),
        ),
    ],
  },
  own: 'the consumer makes it, and one of the staff decides',
  after: {
    'it was decided': [
      'ALREADY_DECIDED',
      (stage, made) =>
        stage.rows(
          'update claim set decided_at = noren_now(), decided_by = $2 where id = $1',
          idOf(made, 'claim'),
          randomUUID(),
        ),
    ],
  },
};

const groundOfClaim = `update ground set until = noren_now() where id = (select ground_id from claim where id = $1)`;

const claims: Readonly<Record<string, Deed>> = {
  'Mutation.grantClaim': deciding,
  'Mutation.refuseClaim': deciding,
  'Mutation.endClaim': {
    takes: { 'input.claimId': shared('claim', legal) },
    make: (stage) => claim(stage, 'granted'),
    alone: 'to stop takes one',
    own: NO_APPROVAL,
    after: { 'its days are over': ['NOT_STANDING', (stage, made) => stage.rows(groundOfClaim, idOf(made, 'claim'))] },
  },
};

export const askedFor: Readonly<Record<string, Deed>> = { ...enquiries, ...consents, ...claims };
