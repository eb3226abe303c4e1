import { kind } from '../../../policy/index.ts';
import { adds, column, list, reads, sql } from '../../../privacy/index.ts';
import { Partner } from '../partner.ts';
import { PartnerCredential } from './partner-credential.ts';

reads(PartnerCredential, {
  table: 'partner_credential',
  columns: { keyId: (credential) => sql`${credential}.key ->> 'kid'` },
});

adds(Partner, {
  credentials: {
    type: () => [PartnerCredential],
    description: 'With what it proves who it is, the oldest first; revoked ones too.',
    holds: kind.PUBLIC,
    by: list(
      () => PartnerCredential,
      (partner, credential) => sql`${credential}.partner_id = ${column(partner, 'id')}`,
      (credential) => sql`(${credential}.made_at, ${credential}.id)`,
    ),
  },
});
