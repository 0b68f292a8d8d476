import { KINDS } from './generated/kinds.js';
import { MODALITIES } from './generated/modalities.js';

const modalities = new Set(MODALITIES.map(({ code }) => code));
const kinds = new Set(KINDS.map(({ code }) => code));

/** Whether this is the code of a way to help, such as `training`. */
export const isModality = (code: string): boolean => modalities.has(code);

/** Whether this is the code of what an offer consists of, such as `money`. */
export const isKind = (code: string): boolean => kinds.has(code);
