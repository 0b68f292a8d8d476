/** Characters that take two places on a terminal: Chinese ones, and full-width punctuation. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu;

/** Rows in columns of even width, two spaces apart; columns numbered in `right` are set to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, widthOf(cell))),
    [],
  );
  const cell = (text: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(text));
    return right.includes(column) ? space + text : text + space;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
