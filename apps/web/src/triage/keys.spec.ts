import { describe, expect, it } from '@jest/globals';
import { letterOf } from './keys';

const press = (key: string, code: string, held = {}) =>
  letterOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('letterOf', () => {
  it('takes the letter that a Latin layout types', () => {
    expect(press('i', 'KeyI')).toBe('I');
    // On AZERTY the key at KeyQ types A.
    expect(press('a', 'KeyQ')).toBe('A');
  });

  it('takes the place of the key on other layouts', () => {
    expect(press('ш', 'KeyI')).toBe('I');
    expect(press('ه', 'KeyI')).toBe('I');
  });

  it('leaves shortcuts of the browser and other keys alone', () => {
    expect(press('d', 'KeyD', { ctrlKey: true })).toBe('');
    expect(press('Enter', 'Enter')).toBe('');
    expect(press('1', 'Digit1')).toBe('');
  });
});
