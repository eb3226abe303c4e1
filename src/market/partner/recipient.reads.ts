import { kind } from '../../policy/index.ts';
import { adds, sql } from '../../privacy/index.ts';
import { DisclosureLeaf } from '../disclosure/index.ts';

adds(DisclosureLeaf, {
  company: {
    type: () => String,
    description: 'Who, where it was a company under contract: its registered name. People are never named.',
    holds: kind.PUBLIC,
    nullable: true,
    by: (leaf) => sql`(select p.name from partner p where p.id = ${leaf}.partner_id)`,
  },
});
