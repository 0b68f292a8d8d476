// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.
export const VOCABULARY_VERSION = '2026.1';
export const VOCABULARY_ID = '2026.1-833f0fc77e49';
