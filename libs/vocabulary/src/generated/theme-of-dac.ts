// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.
export const THEME_OF_DAC: Readonly<Record<string, string>> = {
  "15180": "GENDER",
  "15210": "SSR",
  "15261": "YOUTH"
};
