/** Small numbers for names: countries, themes, organisations, currencies, units. A name keeps its number. */
export class Names {
  private readonly numbers = new Map<string, number>();

  constructor(readonly all: string[] = []) {
    all.forEach((name, number) => this.numbers.set(name, number));
  }

  /** The number of a name, a new one where it has none. */
  of(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.all.length;
      this.numbers.set(name, number);
      this.all.push(name);
    }
    return number;
  }

  /** −1 for null. */
  ofOptional(name: string | null): number {
    return name === null ? -1 : this.of(name);
  }
}
