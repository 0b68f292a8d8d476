import { describe, expect, it } from '@jest/globals';
import { chosenOf, defaultsOf, isSame, ownOf, shareOf } from './chosen';

const criterion = (code: string, weight: number, normal: number) => ({
  code,
  name: code,
  weight,
  default: normal,
  normalised: 0,
  lowest: 0,
  highest: 40,
});
const criteria = [criterion('theme', 30, 15), criterion('coverage', 30, 30), criterion('gender', 0, 0)];

describe('the weights on the sliders', () => {
  it('are those that were chosen, or the defaults', () => {
    expect(chosenOf(criteria)).toEqual({ theme: 30, coverage: 30, gender: 0 });
    expect(defaultsOf(criteria)).toEqual({ theme: 15, coverage: 30, gender: 0 });
  });

  it('are sent where they are not the default, and as none where all are', () => {
    expect(ownOf(chosenOf(criteria), criteria)).toEqual({ theme: 30 });
    expect(ownOf(defaultsOf(criteria), criteria)).toBeNull();
  });

  it('are shares of their sum', () => {
    // 30 of 30 + 30 + 0
    expect(shareOf(chosenOf(criteria), 'theme')).toBe(0.5);
    expect(shareOf({}, 'theme')).toBe(0);
  });

  it('are the same where each is', () => {
    expect(isSame({ a: 1 }, { a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
  });
});
