import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { adviceText, type AdviceCode } from './advice.js';
import { advice } from './texts/en/advice.js';

const codes = Object.keys(advice) as AdviceCode[];

describe.each(LANGUAGES)('advice in %s', (language) => {
  it.each(codes)('%s is said, with the figures that English has', (code) => {
    const text = adviceText(code, language, { count: 4, total: 10 });
    expect(text).not.toMatch(/[{}]/);
    expect(text.trim()).toBe(text);
    if (language !== 'en') expect(text).not.toBe(adviceText(code, 'en', { count: 4, total: 10 }));
    const says = code.startsWith('DECLINED_');
    expect([/4/.test(text), /10/.test(text)]).toEqual([says, says]);
  });
});
