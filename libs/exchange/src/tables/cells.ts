/** The cells of a row by column, trimmed, as the values that JSON would hold; undefined where empty or absent. */
export class Cells {
  constructor(private readonly values: ReadonlyMap<string, string>) {}

  /** Whether the table has the column at all. */
  has(column: string): boolean {
    return this.values.has(column);
  }

  text(column: string): string | undefined {
    return this.values.get(column) || undefined;
  }

  /** A number; what is none stays text, for the rules to refuse by name. */
  number(column: string): number | string | undefined {
    const text = this.text(column);
    return text !== undefined && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
  }

  flag(column: string): boolean | string | undefined {
    const text = this.text(column);
    return text === 'true' || text === 'false' ? text === 'true' : text;
  }

  list(column: string): string[] | undefined {
    return this.text(column)
      ?.split(';')
      .map((entry) => entry.trim());
  }

  money(column: string): object | undefined {
    const amount = this.text(column);
    return amount === undefined ? undefined : { amount, currency: this.text('currency') };
  }

  /** What JSON says there; what is none stays text. */
  json(column: string): unknown {
    const text = this.text(column);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }

  /** All of them, each changed. */
  as(change: (text: string) => string): Record<string, string> {
    return Object.fromEntries([...this.values].map(([column, text]) => [column, change(text)]));
  }

  /** These, and in the place of columns that the table does not have those of another row. */
  over(others: ReadonlyMap<string, string>): Cells {
    return new Cells(new Map([...others, ...this.values]));
  }
}
