/** Gives each code it is asked about a number from 1, the same each time. */
export class Numbers {
  private readonly known = new Map<string, number>();

  constructor(codes: Iterable<string> = []) {
    for (const code of codes) this.of(code);
  }

  get size(): number {
    return this.known.size;
  }

  get codes(): string[] {
    return [...this.known.keys()];
  }

  of(code: string): number {
    let number = this.known.get(code);
    if (number === undefined) this.known.set(code, (number = this.known.size + 1));
    return number;
  }

  ofOne(code: string | null): number | null {
    return code === null ? null : this.of(code);
  }

  ofEach<T extends readonly string[] | null>(codes: T): T extends null ? null : number[] {
    return (codes === null ? null : codes.map((code) => this.of(code))) as T extends null ? null : number[];
  }

  /** One bit for each code; none for an empty list. */
  bits(codes: readonly string[]): number {
    return codes.reduce((bits, code) => bits | (1 << (this.of(code) - 1)), 0);
  }
}

/** The numbering of all codes in a world. */
export interface Numbering {
  themes: Numbers;
  countries: Numbers;
  organisations: Numbers;
  ways: Numbers;
  currencies: Numbers;
  languages: Numbers;
  units: Numbers;
  topics: Numbers;
  recipients: Numbers;
}
