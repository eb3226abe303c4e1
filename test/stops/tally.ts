/** What looks came to, by the kind of right; and of rights that end by time, by how much a commit came after the end. */
export type Outcome = 'shown' | 'stopped in the middle' | 'closed';

export class Tally {
  readonly #counts = new Map<string, Map<Outcome, number>>();
  readonly #late = new Map<string, number[]>();

  count(kind: string, outcome: Outcome): void {
    const of = this.#counts.get(kind) ?? new Map<Outcome, number>();
    this.#counts.set(kind, of.set(outcome, (of.get(outcome) ?? 0) + 1));
  }

  /** Microseconds from the end to the commit; less than nothing where it came before. */
  late(kind: string, micros: number): void {
    if (micros > 0) this.#late.set(kind, [...(this.#late.get(kind) ?? []), micros]);
  }

  of(outcome: Outcome): number {
    return [...this.#counts.values()].reduce((sum, of) => sum + (of.get(outcome) ?? 0), 0);
  }

  told(): string {
    const lines = [...this.#counts].map(([kind, of]) => {
      const late = this.#late.get(kind) ?? [];
      const most = late.length > 0 ? `, ${late.length} committed up to ${Math.max(...late) / 1000} ms late` : '';
      return `${kind}: ${[...of].map(([outcome, n]) => `${n} ${outcome}`).join(', ')}${most}`;
    });
    return `${lines.join('\n')}\nall: ${this.of('shown')} shown, ${this.of('stopped in the middle')} stopped in the middle\n`;
  }
}
