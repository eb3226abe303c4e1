/** What one request carries through the engine: its viewer, its reader, and what it has shown of whom. */
import { Buffer } from 'node:buffer';
import type { TypeModel } from './model.ts';
import { FACTS, OPENED, SEALED, SIGHT, type Row } from './row.ts';
import { gatherLeaves, type Leaf, type Shown } from './ledger.ts';
import type { PageReader } from './reading/pages.ts';
import type { Vault } from './sealed/vault.ts';
import type { Tickets } from './ticket.ts';
import type { Sight } from './deciding/sight.ts';
import type { Viewer } from './deciding/viewer.ts';

/** The part of a GraphQL context that the engine needs. */
export interface PrivacyContext {
  readonly viewer: Viewer;
  readonly pages: PageReader;
  readonly privacy: RequestPrivacy;
  /** That words are asked for in, by its two letters. */
  readonly language: string;
}

/** Of a context, what the engine itself brings. */
export type RequestContext = Omit<PrivacyContext, 'language'>;

type SealedPiece = readonly [id: string, sealed: string, wrapped: string | null, outerKey: string];

export class RequestPrivacy {
  readonly #shown = new Map<Row, Shown>();
  constructor(
    readonly vault: Vault,
    readonly tickets: Tickets,
  ) {}

  /** The parts of a row's sealed record that its viewer may see; opened once, and only those. */
  open(model: TypeModel, property: string, row: Row, sight: Sight): Record<string, unknown> {
    const opened = (row[OPENED] ??= {});
    return (opened[property] ??= this.#open(model, property, row, sight.mask));
  }

  #open(model: TypeModel, property: string, row: Row, mask: number): Record<string, unknown> {
    const piece = row[SEALED + property] as SealedPiece | null; // as the plan's SQL made it
    if (!piece) return {};
    const [id, sealed, wrapped, outerKey] = piece;
    const record = {
      type: model.statement.sealedFor.get(property) ?? model.name,
      id,
      sealed: Buffer.from(sealed, 'base64'),
      wrapped: wrapped === null ? null : Buffer.from(wrapped, 'base64'),
      outerKey,
    };
    return this.vault.openOrNothing(record, model.statement.seals.get(property) ?? [], mask);
  }

  /** Notes that a kind of a row was shown to someone whose seeing is recorded. */
  note(model: TypeModel, row: Row, bit: number): void {
    const shown = this.#shown.get(row);
    if (shown) shown.bits |= bit;
    else
      this.#shown.set(row, {
        owner: model.statement.owner,
        rests: model.statement.rests,
        facts: row[FACTS] as never,
        sight: row[SIGHT] as Sight,
        bits: bit,
      }); // a shown row was decided on
  }

  /** The ledger's leaves for all that was shown since the last call. */
  takeLeaves(): Leaf[] {
    if (this.#shown.size === 0) return [];
    const leaves = gatherLeaves([...this.#shown.values()]);
    this.#shown.clear();
    return leaves;
  }
}
