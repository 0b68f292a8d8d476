import { THEMES, isTheme } from '@tandem/vocabulary';

/** Themes for which a worked example is written; the others show that of the nearest. */
export const EXAMPLE_THEMES = ['STOCK', 'MARK', 'TRACE', 'LEG', 'NAP', 'COLL', 'BORDER', 'GENDER'] as const;
export type ExampleTheme = (typeof EXAMPLE_THEMES)[number];

/** Where a need of a theme may begin. */
export interface NeedTemplate {
  theme: string;
  /** What is mostly asked for with it. */
  modalities: readonly string[];
  /** The theme whose worked example it shows. */
  example: ExampleTheme;
}

const MODALITIES: Readonly<Record<ExampleTheme, readonly string[]>> = {
  STOCK: ['training', 'equipment', 'infrastructure'],
  MARK: ['equipment', 'training'],
  TRACE: ['training', 'technology', 'experts'],
  LEG: ['legal_drafting', 'advice'],
  NAP: ['advice', 'grant'],
  COLL: ['grant', 'training'],
  BORDER: ['training', 'equipment', 'south_south'],
  GENDER: ['training', 'advice', 'research'],
};

const NEAREST: Readonly<Record<string, ExampleTheme>> = {
  COORD: 'NAP',
  REPORT: 'NAP',
  DATA: 'NAP',
  REG: 'NAP',
  MANUF: 'LEG',
  TRANS: 'LEG',
  BROK: 'LEG',
  EMB: 'LEG',
  DEST: 'STOCK',
  AMMO: 'STOCK',
  TRANSPORT: 'STOCK',
  REC: 'MARK',
  ONLINE: 'TRACE',
  CRIM: 'TRACE',
  TECH: 'TRACE',
  DDR: 'COLL',
  AVR: 'COLL',
  AWARE: 'COLL',
  YOUTH: 'COLL',
  CSO: 'COLL',
  SSR: 'GENDER',
};

const isExample = (code: string): code is ExampleTheme => (EXAMPLE_THEMES as readonly string[]).includes(code);

/** Templates of all themes, or of one; empty for a code that is no theme. */
export function needTemplates(theme?: string): NeedTemplate[] {
  const codes = theme === undefined ? THEMES.map(({ code }) => code) : isTheme(theme) ? [theme] : [];
  return codes.map((code) => {
    const example = isExample(code) ? code : (NEAREST[code] ?? 'NAP');
    return { theme: code, modalities: MODALITIES[example], example };
  });
}
