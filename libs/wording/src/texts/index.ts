import type { Language } from '@tandem/vocabulary';
import type { Catalogue } from './catalogue.js';
import { en } from './en/index.js';

/** The catalogue of each language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ar: en, en, es: en, fr: en, ru: en, zh: en };
