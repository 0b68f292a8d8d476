import type { Basis } from './basis.js';
import type { NeedColumns } from './need-columns.js';

/** How many themes are looked at without a loop; few needs have more. */
const UNROLLED = 3;

/** What each of a need's themes adds to the value of theme, by the byte that stands for how near an offer comes to it. */
export class ThemeTables {
  readonly tables = Array.from({ length: UNROLLED }, () => new Float64Array(256));
  /** Where in the offers' nearness the row of each theme begins. */
  readonly rows: number[] = [0, 0, 0];
  private themes = 0;

  constructor(
    private readonly basis: Basis,
    private readonly needs: NeedColumns,
  ) {}

  /** @returns how many themes the need has; the tables of a theme that it does not have are 0 */
  prepare(need: number, capacity: number): number {
    const { tables, rows, basis } = this;
    const { themes, wholeRarity } = this.needs;
    const start = themes.start.data[need] as number;
    this.themes = themes.count.data[need] as number;
    for (let i = 0; i < Math.max(UNROLLED, this.themes); i++) {
      const table = (tables[i] ??= new Float64Array(256));
      const part = i < this.themes ? (themes.parts.data[start + i] as number) / (wholeRarity.data[need] as number) : 0;
      for (let byte = 0; byte < basis.nearness.count; byte++)
        table[byte] = part * (basis.nearness.values[byte] as number);
      rows[i] = i < this.themes ? (themes.codes.data[start + i] as number) * capacity : 0;
    }
    return this.themes;
  }

  /** What the themes add that are not among the first three. */
  beyondThree(nearness: Uint8Array, slot: number): number {
    let sum = 0;
    for (let i = UNROLLED; i < this.themes; i++) {
      sum += (this.tables[i] as Float64Array)[nearness[(this.rows[i] as number) + slot] as number] as number;
    }
    return sum;
  }
}
