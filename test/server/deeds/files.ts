/** What takes two of the staff: authorities' requests, emergencies, engagements, the succession. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { CallerWord } from '../../../src/policy/index.ts';
import type { Other } from '../../harness/server.ts';
import { NO_APPROVAL, shared, type Deed, type Looks, type Made, type Refusal, type Refusals } from './deed.ts';
import { wholeDocument } from './operations.ts';
import type { Stage } from './stage.ts';

const LATER = '2026-12-05T00:00:00.000Z';
const idOf = (made: Made, name: string): string => made.ids?.[name] ?? '';
const legal = 'staff:legal';
const safety = 'staff:safety';

interface File {
  readonly name: 'AuthorityRequest' | 'Emergency' | 'Engagement' | 'Succession';
  readonly by: readonly CallerWord[];
  readonly registers: CallerWord;
  readonly field: string;
  readonly sorts: readonly string[];
  readonly input: (stage: Stage) => Promise<{ readonly input: object; readonly partner?: Other }>;
  /** Who could read it if it stood. */
  readonly readers: readonly CallerWord[];
}

const named = (stage: Stage) => ({ memberIds: [stage.subject.id], kinds: ['NAME', 'ACCESS_RECORD'], expiresAt: LATER });

const request: File = {
  name: 'AuthorityRequest',
  by: [legal],
  registers: legal,
  field: 'requestId',
  sorts: ['AUTHORITY', 'LAW'],
  readers: [legal],
  input: async (stage) => ({
    input: {
      ...named(stage),
      ...{
        authority: '八王子警察署',
        authorityKind: 'POLICE',
        entitledByLaw: false,
        reference: 'R-1',
        law: '刑訴197条',
      },
      memberToldFrom: LATER,
    },
  }),
};
const emergency: File = {
  name: 'Emergency',
  by: [legal, safety],
  registers: safety,
  field: 'emergencyId',
  sorts: ['EMERGENCY'],
  readers: [safety],
  input: async (stage) => ({
    input: { ...named(stage), kinds: ['NAME'], protects: 'LIFE', recipient: '消防署', reference: 'E-1' },
  }),
};
const engagement: File = {
  name: 'Engagement',
  by: [legal],
  registers: legal,
  field: 'engagementId',
  sorts: ['ENGAGEMENT'],
  readers: [legal, 'partner:engagements'],
  input: async (stage) => {
    const partner = await stage.server.partner('engagements');
    return { input: { ...named(stage), kinds: ['NAME'], partnerId: partner.id, matter: 'M-1' }, partner };
  },
};
const successor = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const succession: File = {
  name: 'Succession',
  by: [legal],
  registers: legal,
  field: 'successionId',
  sorts: ['SUCCESSION'],
  readers: [legal],
  input: async () => ({
    input: {
      ...{ successor: '株式会社承継', address: '東京都千代田区1-1', representative: '承継 太郎', reason: 'merger 1' },
      publicKey: JSON.stringify(successor),
      expiresAt: LATER,
    },
  }),
};

const resultOf = ({ name }: File): string => (name === 'AuthorityRequest' ? 'request' : name.toLowerCase());

async function done(stage: Stage, who: Other, name: string, [word, input]: readonly [CallerWord, object]) {
  const { body } = await stage.ask(who, word, `Mutation.${name}`, { input: { ...input } });
  const data = body.data?.[name];
  if (!data || data.userErrors.length > 0) throw new Error(JSON.stringify(body));
  return data;
}

type State = 'registered' | 'approved';

/** One that someone registered, and a third approved where it is to stand. */
async function file(
  stage: Stage,
  of: File,
  { state, word = legal, more = {} }: { state: State; word?: CallerWord; more?: object },
): Promise<Made & { readonly partner?: Other }> {
  const [registrant, by] = [await stage.who(of.registers), await stage.who(word)];
  const { input, partner } = await of.input(stage);
  const data = await done(stage, registrant, `register${of.name}`, [of.registers, { ...input, idempotencyKey: '' }]);
  const id: string = data[resultOf(of)].id;
  if (state === 'approved') await done(stage, await stage.who(legal), `approve${of.name}`, [legal, { [of.field]: id }]);
  const ids = { file: id, ...(partner && { contract: partner.ground }) };
  return { by, registrant, variables: { input: { [of.field]: id, ...more } }, ids, ...(partner && { partner }) };
}

const expired = (code: string): Refusal => [
  code,
  async (stage, made) => {
    await stage.rows('update dossier set expires_at = noren_now() where id = $1', idOf(made, 'file'));
    await stage.rows(
      'update ground set until = noren_now() where id = (select ground_id from dossier where id = $1)',
      idOf(made, 'file'),
    );
  },
];
const ended = (of: File): Refusal => [
  'NOT_STANDING',
  async (stage, made) =>
    done(stage, await stage.who(legal), `end${of.name}`, [legal, { [of.field]: idOf(made, 'file') }]),
];
const decided = (of: File): Refusal => [
  'ALREADY_DECIDED',
  async (stage, made) =>
    done(stage, await stage.who(legal), `refuse${of.name}`, [legal, { [of.field]: idOf(made, 'file') }]),
];
const contractOver = (code: string): Refusal => [
  code,
  (stage, made) => stage.rows('update ground set until = noren_now() where id = $1', idOf(made, 'contract')),
];

const ofFile = ({ field, sorts, by }: File) => ({ [`input.${field}`]: shared(sorts, ...by) });

/** Whoever could read it reads of nobody, and nothing is put down that they did. */
const opensNothing =
  (of: File): Looks =>
  async (stage, made, data) => {
    const id: string = data[resultOf(of)].id;
    const query = `Query.${of.name[0]?.toLowerCase()}${of.name.slice(1)}`;
    const mine = await stage.ask(made.by, of.registers, query, { id });
    const theirs = of.readers.map(async (word) =>
      stage.server.as(await stage.who(word)).ask(wholeDocument(word, query), { id }),
    );
    return [mine, ...(await Promise.all(theirs))].map(({ text }) => text).join('\n');
  };

function registering(of: File, takes: Deed['takes'], after: Deed['after']): Deed {
  return {
    takes,
    async make(stage) {
      const [by, { input, partner }] = [await stage.who(of.registers), await of.input(stage)];
      const variables = { input: { ...input, idempotencyKey: randomUUID() } };
      return { by, variables, ids: partner ? { contract: partner.ground } : {} };
    },
    alone: opensNothing(of),
    own: 'opens nothing until another approves it',
    after,
  };
}

const SECOND = 'it is the second of two';

function decisions(of: File, approving: Refusals = {}): Readonly<Record<string, Deed>> {
  const make: Deed['make'] = (stage, word) => file(stage, of, { state: 'registered', word });
  const stands: Deed['make'] = (stage, word) => file(stage, of, { state: 'approved', word });
  return {
    [`Mutation.approve${of.name}`]: {
      ...{ takes: ofFile(of), make, alone: SECOND, own: 'OWN_APPROVAL' },
      after: { 'it expired': expired('END_PASSED'), 'it was decided': decided(of), ...approving },
    },
    [`Mutation.refuse${of.name}`]: {
      ...{ takes: ofFile(of), make, alone: SECOND, own: 'OWN_APPROVAL' },
      after: { 'it was decided': decided(of) },
    },
    [`Mutation.end${of.name}`]: {
      ...{ takes: ofFile(of), make: stands, alone: 'to stop takes one', own: NO_APPROVAL },
      after: { 'it expired': expired('NOT_STANDING'), 'it was ended': ended(of) },
    },
  };
}

const members = (word: CallerWord) => ({ 'input.memberIds': shared('member', word) });
const REGISTERED = 'what is registered has its end ahead of it';

/** Approved by nobody yet. */
const unapproved: Refusal = [
  'NOT_STANDING',
  (stage, made) =>
    stage.rows(
      'update dossier set ground_id = null, decided_by = null, decided_at = null where id = $1',
      idOf(made, 'file'),
    ),
];

const FROM = '2026-12-03T00:00:00.000Z';

export const files: Readonly<Record<string, Deed>> = {
  'Mutation.registerAuthorityRequest': registering(request, members(legal), REGISTERED),
  'Mutation.registerEmergency': registering(emergency, members(safety), REGISTERED),
  'Mutation.registerEngagement': registering(
    engagement,
    { ...members(legal), 'input.partnerId': shared('partner', legal) },
    { 'the partner’s contract is over': contractOver('PARTNER_UNFIT') },
  ),
  'Mutation.registerSuccession': registering(succession, {}, REGISTERED),
  ...decisions(request),
  ...decisions(emergency),
  ...decisions(engagement, { 'the partner’s contract is over': contractOver('PARTNER_UNFIT') }),
  ...decisions(succession),
  'Mutation.proposeMemberTelling': {
    takes: ofFile(request),
    make: (stage) => file(stage, request, { state: 'approved', more: { from: FROM } }),
    alone: { 'nobody approved the request': unapproved },
    own: 'moves nothing until another approves it',
    after: 'the members are told after the request has ended, too',
  },
  'Mutation.approveMemberTelling': {
    takes: ofFile(request),
    async make(stage) {
      const made = await file(stage, request, { state: 'approved', more: { from: FROM } });
      const registrant = await stage.who(legal);
      await done(stage, registrant, 'proposeMemberTelling', [legal, { requestId: idOf(made, 'file'), from: FROM }]);
      return { ...made, registrant };
    },
    alone: {
      'nobody proposed it': [
        'NOT_PROPOSED',
        (stage, made) =>
          stage.rows(
            'update authority_request set proposed_by = null, proposed_told_from = null where id = $1',
            idOf(made, 'file'),
          ),
      ],
    },
    own: 'OWN_APPROVAL',
    after: 'the members are told after the request has ended, too',
  },
  'Mutation.linkPseudonyms': {
    takes: ofFile(request),
    make: (stage) => file(stage, request, { state: 'approved', more: { days: ['2026-12-01'] } }),
    alone: { 'nobody approved the request': unapproved },
    own: NO_APPROVAL,
    after: { 'it expired': expired('NOT_STANDING'), 'it was ended': ended(request) },
  },
  'Mutation.takeSuccessionPiece': {
    takes: ofFile(succession),
    make: (stage) => file(stage, succession, { state: 'approved' }),
    alone: { 'nobody approved it': unapproved },
    own: NO_APPROVAL,
    after: { 'it expired': expired('NOT_STANDING'), 'it was ended': ended(succession) },
  },
};

export { emergency, engagement, file, request, succession };
