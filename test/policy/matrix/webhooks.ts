/** Where a partner is told what happens, and what it was told. */
import type { TestServer } from '../../harness/server.ts';

export async function plantWebhooks(server: TestServer): Promise<void> {
  const { id } = await server.partner('enquiries');
  await server.db.owner.query(
    `with e as (insert into webhook_endpoint (partner_id, url, events, secret_changed_at, made_at, removed_at)
        select $1, 'https://partner.example/hook', '{ENQUIRY_ASSIGNED}', noren_now(), noren_now(), removed
        from (values (null::timestamptz), (noren_now())) v(removed) returning id)
      insert into webhook_delivery (endpoint_id, event_id, event, version, happened_at, pending_since)
      select id, gen_random_uuid(), 'ENQUIRY_ASSIGNED', 1, noren_now(), noren_now() from e`,
    [id],
  );
}
