import { THEME_OF_DAC } from './generated/theme-of-dac.js';
import { THEMES } from './generated/themes.js';
import { TOPICS } from './generated/topics.js';

const byCode = new Map(THEMES.map((theme) => [theme.code, theme]));
const themeOfDac = new Map(Object.entries(THEME_OF_DAC));
const topics = new Set(TOPICS.map((topic) => topic.code));

/** The wider theme of each theme that has one: `{DEST: 'STOCK', …}`. */
export const THEME_PARENTS: Readonly<Record<string, string>> = Object.fromEntries(
  THEMES.flatMap(({ code, parent }) => (parent ? [[code, parent]] : [])),
);

/** The related themes of each theme that has any, both ways: `{MARK: ['REC', 'STOCK', 'TRACE'], …}`. */
export const THEME_RELATED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  THEMES.filter(({ related }) => related.length > 0).map(({ code, related }) => [code, related]),
);

/** The contested topic of each theme that has one: `{AMMO: 'AMMO'}`. */
export const THEME_TOPICS: Readonly<Record<string, string>> = Object.fromEntries(
  THEMES.flatMap(({ code, topic }) => (topic ? [[code, topic]] : [])),
);

/** Whether this is the code of a theme, such as `STOCK`. */
export const isTheme = (code: string): boolean => byCode.has(code);

/** The theme with that code, or undefined. */
export const themeByCode = (code: string) => byCode.get(code);

/** Whether this is the code of a contested topic: `AMMO` or `SDG_16_4`. */
export const isTopic = (code: string): boolean => topics.has(code);

/**
 * The theme that an OECD DAC purpose code names on its own, as a list of none or one. Only codes all of whose work falls
 * under one theme count: 15180, 15210 and 15261. 15240 covers the whole field and so names no theme.
 */
export function themesOfDacCode(dac: string): readonly string[] {
  const theme = themeOfDac.get(dac);
  return theme ? [theme] : [];
}
