import { MODALITIES, THEMES } from '@tandem/vocabulary';
import { type Random, Zipf } from './random.js';

const themes = THEMES.map(({ code }) => code);
/** Stockpiles and marking are what most States put first. */
const byDemand = [
  ...['STOCK', 'MARK', 'LEG', 'REC', 'DEST', 'TRACE', 'BORDER'].filter((code) => themes.includes(code)),
  ...themes,
].filter((code, i, all) => all.indexOf(code) === i);
const demand = new Zipf(byDemand.length, 0.8);

export const THEME_CODES: readonly string[] = byDemand;

export const someTheme = (random: Random): string => byDemand[demand.draw(random)] as string;

/** Ways to help, but for the grant, which is money without a purpose. */
export const WAYS: readonly string[] = MODALITIES.map(({ code }) => code).filter((code) => code !== 'grant');
const usual = new Zipf(WAYS.length, 0.7);

export const someWay = (random: Random): string => WAYS[usual.draw(random)] as string;

/** 32 hexadecimal digits in the shape of a UUID, so that order by bytes is by chance. */
export function idOf(random: Random): string {
  const hex = [0, 0, 0, 0].map(() => random.bits().toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
