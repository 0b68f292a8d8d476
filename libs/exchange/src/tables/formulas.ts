/** By which a spreadsheet takes a text for a formula, also behind a tabulator or a carriage return. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A text that no spreadsheet computes: before what it could take for a formula stands an apostrophe. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
