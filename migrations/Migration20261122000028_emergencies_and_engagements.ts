import { Migration } from '@mikro-orm/migrations';

/** Emergencies (P7.3) and the engagements of lawyers and accountants (P6.8), as dossiers. */
export class Migration20261122000028_emergencies_and_engagements extends Migration {
  override up(): void {
    this.addSql(`create table emergency_record (
      id uuid primary key references dossier,
      protects text not null,
      recipient text not null,
      reference text not null,
      members_told_at timestamptz(3)
    )`);
    this.addSql(
      `comment on column emergency_record.members_told_at is 'When its members were told, once it was over.'`,
    );
    this.addSql(`select service_may('emergency_record', 'select, insert, update')`);
    this.addSql(`create view emergency as
      select d.*, e.protects, e.recipient, e.reference, e.members_told_at from emergency_record e join dossier d on d.id = e.id`);
    this.addSql(`select service_may('emergency', 'select')`);

    this.addSql(`create table engagement_matter (
      id uuid primary key references dossier,
      matter text not null
    )`);
    this.addSql(`select service_may('engagement_matter', 'select, insert')`);
    this.addSql(`create view engagement as
      select d.*, m.matter from engagement_matter m join dossier d on d.id = m.id`);
    this.addSql(`select service_may('engagement', 'select')`);
  }
}
