import { Migration } from '@mikro-orm/migrations';

/** What one of the staff registers and another approves: requests of authorities, and of whom a law entitles. */
export class Migration20261122000022_dossiers extends Migration {
  override up(): void {
    this.addSql(`create table dossier (
      id uuid primary key default gen_random_uuid(),
      sort text not null,
      kinds text[] not null,
      partner_id uuid,
      expires_at timestamptz(3),
      registered_by uuid not null,
      registered_at timestamptz(3) not null,
      decided_by uuid check (decided_by <> registered_by),
      decided_at timestamptz(3),
      ground_id uuid references ground,
      constraint decided_by_someone check ((decided_by is null) = (decided_at is null)),
      constraint no_ground_undecided check (ground_id is null or decided_at is not null)
    )`);
    this.addSql(`comment on table dossier is
      'What one of the staff registered and another approved. Whether it stands is its ground''s word alone; refused, it has none.'`);
    this.addSql(
      `comment on column dossier.partner_id is 'The partner whom it opens something to; null where staff hand it over.'`,
    );
    this.addSql(`select service_may('dossier', 'select, insert, update')`);
    this.addSql(`create table dossier_member (
      dossier_id uuid references dossier,
      member_id uuid references member,
      primary key (dossier_id, member_id)
    )`);
    this.addSql(`create index on dossier_member (member_id)`);
    this.addSql(`select service_may('dossier_member', 'select, insert')`);

    this.addSql(`create table authority_request (
      id uuid primary key references dossier,
      authority text not null,
      authority_kind text not null,
      reference text not null,
      law text not null,
      member_told_from timestamptz(3) not null,
      proposed_told_from timestamptz(3),
      proposed_by uuid
    )`);
    this.addSql(`select service_may('authority_request', 'select, insert, update')`);

    this.addSql(`create view requested as
      select d.*, r.authority, r.authority_kind, r.reference, r.law, r.member_told_from, r.proposed_told_from, r.proposed_by
      from authority_request r join dossier d on d.id = r.id`);
    this.addSql(`select service_may('requested', 'select')`);

    this.addSql(`create view named_member as
      select dm.member_id as id, dm.dossier_id, dm.member_id, d.sort, d.kinds, d.partner_id, d.ground_id
      from dossier_member dm join dossier d on d.id = dm.dossier_id`);
    this.addSql(`select service_may('named_member', 'select')`);
    this.addSql(`create view named_registration as
      select r.id, r.details, n.dossier_id, n.member_id, n.sort, n.kinds, n.partner_id, n.ground_id from named_member n join registration r on r.member_id = n.member_id`);
    this.addSql(`comment on view named_registration is
      'A registration once for each dossier that names its member. Its id is the registration''s, under which it was sealed.'`);
    this.addSql(`select service_may('named_registration', 'select')`);

    this.addSql(`create view named_trade as
      select t.id, l.title, t.price, t.state, t.decided_at, t.paid_at, t.shipped_at, t.received_at, t.cancelled_at,
        side.member_id, side.name as side
      from trade t join listing l on l.id = t.listing_id
      cross join lateral (values (t.seller_id, 'SELLER'), (t.winner_id, 'WINNER')) as side (member_id, name)`);
    this.addSql(`select service_may('named_trade', 'select')`);

    this.addSql(`create table disclosure_delay (
      reference text primary key,
      told_from timestamptz(3) not null
    )`);
    this.addSql(`comment on table disclosure_delay is
      'From when a member sees the records under a reference, where a law allows to delay it: two of the staff set the date.'`);
    this.addSql(`select service_may('disclosure_delay', 'select, insert, update')`);
    this.addSql(`create or replace view disclosure_leaf as
      select (leaf->>'id')::uuid as id, d.at, d.subjects, (leaf->>'subject')::uuid as subject, leaf->>'audience' as audience,
        leaf->'kinds' as kinds, leaf->>'article' as article, leaf->>'purpose' as purpose, leaf->>'basis' as basis,
        (leaf->>'legalRecord')::boolean as legal_record, (leaf->>'keepUntil')::timestamptz as keep_until,
        case when leaf->>'reference' like 'trade:%' then substr(leaf->>'reference', 7, 36)::uuid end as trade_id,
        leaf->>'reference' as reference
      from disclosure d cross join lateral jsonb_array_elements(d.leaves) as leaf`);
  }
}
