import { describe, expect, it } from '@jest/globals';
import { shareOfThemes } from './sector-themes.js';

describe('the share of a theme', () => {
  it('is divided among all that are reported under a code', () => {
    // 15220 is reported for AWARE, AVR and CSO; 15210 for SSR alone.
    expect(shareOfThemes(['15210'])).toEqual(new Map([['SSR', 1]]));
    expect(shareOfThemes(['15220'])).toEqual(new Map(['AWARE', 'AVR', 'CSO'].map((theme) => [theme, 1 / 3])));
    expect(shareOfThemes(['15210', '15180'])).toEqual(
      new Map([
        ['SSR', 1 / 2],
        ['GENDER', 1 / 2],
      ]),
    );
  });

  it('is smaller where other codes stand beside', () => {
    expect(shareOfThemes(['15210', '11220']).get('SSR')).toBe(1 / 2);
  });

  it('of a group is that of all its purposes, and so is that of its unspecified ones', () => {
    const group = shareOfThemes(['152']);
    expect(group.get('SSR')).toBe(1 / group.size);
    expect(shareOfThemes(['15205'])).toEqual(group);
    expect(shareOfThemes(['15200'])).toEqual(group);
  });

  it('is nothing where no code says anything', () => {
    expect(shareOfThemes([])).toEqual(new Map());
    expect(shareOfThemes(['11220', '112', 'x'])).toEqual(new Map());
  });
});
