import { describe, expect, it } from '@jest/globals';
import { maskedAddress } from './masked-address.js';

describe('an address that is shown to whoever has the link', () => {
  it.each([
    ['awa.jallow@interior.gov.gm', 'a…@interior.gov.gm'],
    ['x@example.org', 'x…@example.org'],
    ['"odd@local"@example.org', '"…@example.org'],
    // One character outside the basic plane stays whole.
    ['😀smile@example.org', '😀…@example.org'],
  ])('%s is shown as %s', (email, shown) => {
    expect(maskedAddress(email)).toBe(shown);
  });
});
