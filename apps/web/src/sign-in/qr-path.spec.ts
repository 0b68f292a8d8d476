import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { pathOf } from './qr-path';

describe('the path of a QR code', () => {
  it('has one rectangle for each run of dark modules in a row', () => {
    // Rows of 4: two runs, none, one over the whole width.
    const rows = [
      [true, false, true, true],
      [false, false, false, false],
      [true, true, true, true],
    ];
    expect(pathOf(rows)).toBe('M0 0h1v1H0zM2 0h2v1H2zM0 2h4v1H0z');
    expect(pathOf([])).toBe('');
  });

  it('covers what is dark and nothing else, within a quiet zone of four', () => {
    const { data, size } = encode('otpauth://totp/Tandem:awa@example.org?secret=ABC', { ecc: 'M', border: 4 });
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [, x, y, width] of pathOf(data).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
      for (let at = 0; at < Number(width); at++) drawn[Number(y)]![Number(x) + at] = true;
    expect(drawn).toEqual(data);
    expect(drawn.slice(0, 4).flat()).not.toContain(true);
    expect(drawn.map((row) => row.slice(-4)).flat()).not.toContain(true);
    // A finder pattern begins with seven dark modules (ISO/IEC 18004 §6.3.3).
    expect(drawn[4]!.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
  });
});
