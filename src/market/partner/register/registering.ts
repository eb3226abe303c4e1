/** Writes a new entry of the register, with the right that it stands on. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { act, clockOf, once } from '../../act.ts';
import type { ActingContext } from '../../context.ts';
import { layGround } from '../../ground/index.ts';
import { readLine } from '../../member/index.ts';
import { noteEvent } from '../partner-event.ts';
import { standsUntil } from '../partner.states.ts';
import { Partner } from '../partner.ts';
import { networksWritten } from './networks.ts';
import { registerPartner, type Fault, type PartnerTerms, type PartnerWords } from './register-partner.ts';

/** It may be kept as a first answer. */
export type Registered = { readonly partnerId: string } | { readonly faults: readonly Fault[] };

const LONGEST_LINE = 200;
const lines = ['name', 'address', 'representative', 'contract', 'foreignMeasures', 'jointUseNotice'] as const;
const optional: ReadonlySet<string> = new Set(['foreignMeasures', 'jointUseNotice']);

export function register(context: ActingContext, idempotencyKey: string, words: PartnerWords): Promise<Registered> {
  return act(context, async (em, staffId) => {
    const keyed = { act: 'registerPartner', idempotencyKey, input: words };
    const done = await once<Registered>(context, em, keyed, () => enterPartner(em, staffId, words));
    return done.kind === 'done' ? done.answer : { faults: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }] };
  });
}

/** Within a transaction of whoever calls it. */
export async function enterPartner(em: EntityManager, staffId: string, asked: PartnerWords): Promise<Registered> {
  const { words, faults } = tidied(asked);
  const now = Math.floor(await clockOf(em));
  const decision = registerPartner(words, now);
  if (decision.kind === 'refused' || faults.length > 0)
    return { faults: [...faults, ...(decision.kind === 'refused' ? decision.faults : [])] };
  const { terms } = decision;
  const partner = entryOf(words, terms, { staffId, now });
  partner.networks = await networksWritten(em, words.networks);
  partner.groundId = await layGround(em, { sort: 'PARTNER', until: new Date(standsUntil(terms)) });
  em.persist(partner);
  await em.flush();
  await noteEvent(em, partner.id, 'REGISTERED', staffId);
  return { partnerId: partner.id };
}

/** Lines in their one stored form; what is empty counts as not given. */
function tidied(asked: PartnerWords): { words: PartnerWords; faults: Fault[] } {
  const faults: Fault[] = [];
  const read: Partial<Record<(typeof lines)[number], string | null>> = {};
  for (const field of lines) {
    const given = (asked[field] ?? '').trim();
    const line = given === '' ? null : readLine(given, LONGEST_LINE, field);
    if (line?.ok === false) faults.push(...(line.problems as readonly Fault[])); // its codes are of the schema
    read[field] = line?.ok ? line.value : optional.has(field) && given === '' ? null : given;
  }
  return { words: { ...asked, ...read } as PartnerWords, faults }; // lines that are needed are never null
}

function entryOf(
  words: PartnerWords,
  terms: PartnerTerms,
  { staffId, now }: { staffId: string; now: number },
): Partner {
  const { name, address, representative, country, contract, foreignMeasures, jointUseNotice, scopes } = words;
  return Object.assign(new Partner(), {
    id: randomUUID(),
    ...{ name, address, representative, country, contract, foreignMeasures, jointUseNotice },
    scopes: [...new Set(scopes)].sort(),
    basis: terms.basis,
    purposes: [...new Set(terms.purposes)].sort(),
    secrecyAgreedAt: new Date(terms.secrecyAgreedAt),
    startsAt: new Date(words.startsAt),
    endsAt: new Date(terms.endsAt),
    lastCheckedAt: new Date(terms.checkedAt),
    lastCheckedBy: staffId,
    checkDueAt: new Date(terms.checkDueAt),
    registeredAt: new Date(now),
    registeredBy: staffId,
  });
}
