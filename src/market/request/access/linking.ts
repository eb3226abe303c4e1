/** Links names in the access log to members (P9): only to those whom an approved request names, and recorded before it is told. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { kind } from '../../../policy/index.ts';
import { RightEnded, type Leaf } from '../../../privacy/index.ts';
import { accessPseudonym } from '../../account/index.ts';
import { act } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { lockDossier, referenceOf, type LockedDossier } from '../../dossier/index.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import type { UserErrorCode } from '../../error/index.ts';
import { requestSorts } from '../requesting.ts';
import type { AccessLink, LinkPseudonymsInput } from './access-link.ts';

const [MOST_DAYS, MOST_NAMES] = [31, 1_000];

/** A day of the calendar as it stands in the log. */
function isDay(day: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

type Linked = readonly AccessLink[] | { readonly code: UserErrorCode; readonly field: string };

interface Named {
  readonly dossier: LockedDossier;
  readonly memberIds: readonly string[];
}

async function namedIn(em: EntityManager, id: string): Promise<Named | UserErrorCode> {
  const dossier = await lockDossier(em, id, requestSorts);
  if (!dossier) return 'NOT_FOUND';
  if (!dossier.stands) return 'NOT_STANDING';
  const rows = await em.execute<{ id: string }[]>(
    `select m.member_id as id from dossier_member m join dossier d on d.id = m.dossier_id
      where d.id = ? and 'ACCESS_RECORD' = any(d.kinds) order by m.member_id`,
    [dossier.id],
  );
  return rows.length === 0 ? 'KINDS_NOT_ALLOWED' : { dossier, memberIds: rows.map((row) => row.id) };
}

function leafOf({ id, sort, groundId }: LockedDossier, subject: string): Leaf {
  const [audience, article] = sort === 'LAW' ? (['entitledByLaw', 'P6.10'] as const) : (['authority', 'P6.4'] as const);
  return {
    subject,
    audience,
    article,
    purpose: 'lawfulRequest',
    basis: 'law',
    reference: referenceOf({ sort, dossierId: id }),
    rests: groundId === null ? [] : [groundId],
    kinds: kind.ACCESS_RECORD.bit,
  };
}

export async function linkPseudonyms(context: MarketContext, input: LinkPseudonymsInput): Promise<Linked> {
  const { market, viewer } = context;
  const [days, wanted] = [[...new Set(input.days)].sort(), input.pseudonyms ? new Set(input.pseudonyms) : null];
  if (days.length === 0 || days.length > MOST_DAYS || !days.every(isDay)) return { code: 'INVALID', field: 'days' };
  if (wanted && wanted.size > MOST_NAMES) return { code: 'TOO_MANY_AT_ONCE', field: 'pseudonyms' };
  const named = await act(context, async (em, staffId) => {
    const found = await namedIn(em, input.requestId);
    if (typeof found !== 'string')
      await noteStaffAct(em, staffId, { act: 'linkPseudonyms', targetId: found.dossier.id });
    return found;
  });
  if (typeof named === 'string') return { code: named, field: 'requestId' };
  const { dossier, memberIds } = named;
  const links = days.flatMap((day) =>
    memberIds.map((memberId) => ({ memberId, day, pseudonym: accessPseudonym(market.keyring, memberId, day) })),
  );
  // Of all of them, found or not: that a name is none of theirs is told of them too.
  const leaves = memberIds.map((subject) => leafOf(dossier, subject));
  try {
    await market.ledger.record({ at: dossier.now, recipient: viewer, operation: 'linkPseudonyms', leaves });
  } catch (error) {
    if (error instanceof RightEnded) return { code: 'NOT_STANDING', field: 'requestId' };
    throw error;
  }
  return links.filter(({ pseudonym }) => wanted?.has(pseudonym) ?? true);
}
