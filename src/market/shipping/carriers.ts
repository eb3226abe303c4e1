import type { EntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';

@Carries()
@ObjectType({ description: 'A company that brings parcels for the members of the marketplace, under contract (P14).' })
export class Carrier {
  @Field(() => ID, { description: 'For booking; `node` does not take it.' })
  id!: string;

  @Field(() => String, { description: 'Its registered name.' })
  name!: string;
}

/** Those whose contract stands now, by name. */
export function standingCarriers(em: EntityManager): Promise<Carrier[]> {
  return em.execute<Carrier[]>(
    `select p.id, p.name from partner p join ground g on g.id = p.ground_id
      where 'shipments' = any(p.scopes) and g.ended_at is null and (g.until is null or noren_now() < g.until) order by p.name, p.id`,
  );
}
