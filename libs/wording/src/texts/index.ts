import type { Language } from '@tandem/vocabulary';
import { ar } from './ar/index.js';
import type { Catalogue } from './catalogue.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import { fr } from './fr/index.js';
import { ru } from './ru/index.js';
import { zh } from './zh/index.js';

/** The catalogue of each language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ar, en, es, fr, ru, zh };
