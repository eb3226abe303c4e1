import type { EntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Scope } from '../../policy/index.ts';
import { Carries, knownId } from '../../privacy/index.ts';
import { GroundEnded, holdGrounds } from '../ground/index.ts';

@Carries()
@ObjectType({ description: 'A bank or card company through which members pay, under contract (P14).' })
export class SettlementPartner {
  @Field(() => ID, { description: 'For registering a card or an account; `node` does not take it.' })
  id!: string;

  @Field(() => String, { description: 'Its registered name.' })
  name!: string;
}

/** Those of a scope whose contract stands now, by name. */
export function standingPartners(em: EntityManager, scope: Scope): Promise<SettlementPartner[]> {
  return em.execute<SettlementPartner[]>(
    `select p.id, p.name from partner p join ground g on g.id = p.ground_id where ? = any(p.scopes) and g.ended_at is null
      and (g.until is null or noren_now() < g.until) order by p.name, p.id`,
    [scope],
  );
}

/** A partner of that scope whose contract stands, kept from ending before this act does; null for any other. */
export async function standingPartner(em: EntityManager, scope: Scope, id: string): Promise<string | null> {
  const [partner] = await em.execute<{ id: string; ground_id: string }[]>(
    `select id, ground_id from partner where id = ?::uuid and ? = any(scopes)`,
    [knownId(id), scope],
  );
  if (!partner) return null;
  try {
    await holdGrounds(em, [partner.ground_id]);
    return partner.id;
  } catch (error) {
    if (error instanceof GroundEnded) return null;
    throw error;
  }
}
