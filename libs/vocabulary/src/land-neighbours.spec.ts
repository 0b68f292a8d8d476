import { describe, expect, it } from '@jest/globals';
import { COUNTRIES } from './generated/countries.js';
import { LAND_NEIGHBOURS } from './generated/land-neighbours.js';

describe('land neighbours', () => {
  it('are neighbours both ways, and none of itself', () => {
    for (const [country, others] of Object.entries(LAND_NEIGHBOURS)) {
      expect(others).not.toContain(country);
      for (const other of others) expect([country, other, LAND_NEIGHBOURS[other]?.includes(country)]).toContain(true);
    }
  });

  it('are countries of the list, by code', () => {
    const known = new Set(COUNTRIES.map(({ iso3 }) => iso3));
    for (const [country, others] of Object.entries(LAND_NEIGHBOURS)) {
      expect(known).toContain(country);
      expect(others).toEqual([...others].sort());
    }
  });

  it('are those of the map', () => {
    expect(LAND_NEIGHBOURS.GMB).toEqual(['SEN']);
    expect(LAND_NEIGHBOURS.SEN).toEqual(['GIN', 'GMB', 'GNB', 'MLI', 'MRT']);
    expect(LAND_NEIGHBOURS.ZMB).toEqual(['AGO', 'BWA', 'COD', 'MOZ', 'MWI', 'NAM', 'TZA', 'ZWE']);
    expect(LAND_NEIGHBOURS.FJI).toBeUndefined();
  });
});
