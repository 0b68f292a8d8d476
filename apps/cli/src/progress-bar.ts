const WIDTH = 30;
const REDRAW_AFTER = 100;
const CLEAR_LINE = '\r\u001B[2K';

/** Where a bar is drawn: a terminal, or anything else, on which nothing is drawn. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How much of something is done, on one line of a terminal. */
export class ProgressBar {
  private drawnAt = -Infinity;

  /**
   * @param caption - of what, such as `2.0 MB  some.xml`
   * @param now - milliseconds
   */
  constructor(
    private readonly total: number,
    private readonly caption: string,
    private readonly screen: Screen,
    private readonly now: () => number = Date.now,
  ) {}

  show(done: number): void {
    const time = this.now();
    if (this.screen.isTTY !== true || (time - this.drawnAt < REDRAW_AFTER && done < this.total)) return;
    this.drawnAt = time;
    const share = this.total === 0 ? 1 : Math.min(done / this.total, 1);
    const bar = '#'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '.');
    const percent = `${Math.floor(share * 100)}`.padStart(3);
    this.screen.write(`${CLEAR_LINE}[${bar}] ${percent} % of ${this.caption}`);
  }

  clear(): void {
    if (this.drawnAt > -Infinity) this.screen.write(CLEAR_LINE);
    this.drawnAt = -Infinity;
  }
}
