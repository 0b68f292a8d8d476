import { describe, expect, it } from '@jest/globals';
import { negotiateLanguage } from './language.js';

describe('negotiateLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['zh-Hans-CN', 'zh'],
    ['AR', 'ar'],
    ['de', 'en'],
    ['de, ru;q=0.5', 'ru'],
    ['en;q=0.5, es;q=0.9', 'es'],
    ['es, fr', 'es'],
    ['fr;q=0, zh;q=0.1', 'zh'],
    ['de;q=1, *;q=0.5, fr;q=0.4', 'en'],
    ['fr;q=2', 'en'],
    ['fr;q=much, ru;q=0.2', 'ru'],
    ['fr ; q=0.3 , ar ; q=0.4', 'ar'],
    [';;,,=q', 'en'],
  ] as const)('reads %p as %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});
