import { describe, expect, it } from '@jest/globals';
import {
  COUNTRIES,
  GROUPS,
  InvalidDate,
  UnknownCode,
  countryByIso3,
  groupByCode,
  groupMembers,
  groupsOf,
  isGroup,
} from './index.js';

const AS_OF = '2026-11-21';
const UN_GROUPS = ['AFRICAN_GROUP', 'ASIA_PACIFIC_GROUP', 'EEG', 'GRULAC', 'WEOG'];

describe('groups', () => {
  it('are those of the contract', () => {
    expect(GROUPS.map(({ code }) => code)).toEqual([
      ...'LDC LLDC SIDS SAHEL AU ECOWAS ECCAS EAC IGAD SADC LAS CARICOM SICA OAS PIF ASEAN OSCE EU'.split(' '),
      ...UN_GROUPS,
    ]);
    expect([isGroup('LDC'), isGroup('G77'), groupByCode('LDC')?.name]).toEqual([
      true,
      false,
      'Least developed countries',
    ]);
  });

  it.each([
    ['LDC', 44],
    ['LLDC', 32],
    ['SIDS', 53],
    ['SAHEL', 10],
    ['AU', 55],
    ['ECOWAS', 12],
    ['ECCAS', 10],
    ['EAC', 8],
    ['IGAD', 7],
    ['SADC', 16],
    ['LAS', 22],
    ['CARICOM', 15],
    ['SICA', 8],
    ['OAS', 34],
    ['PIF', 18],
    ['ASEAN', 11],
    ['OSCE', 57],
    ['EU', 27],
    ['AFRICAN_GROUP', 54],
    ['ASIA_PACIFIC_GROUP', 54],
    ['EEG', 23],
    ['GRULAC', 33],
    ['WEOG', 29],
  ])('%s has %i members in November 2026', (code, count) => {
    expect(groupMembers(code, AS_OF)).toHaveLength(count);
  });

  it.each([
    ['Mali leaves ECOWAS', 'ECOWAS', 'MLI', '2025-01-28', true, '2025-01-29', false],
    ['Niger leaves ECOWAS', 'ECOWAS', 'NER', '2025-01-28', true, '2025-01-29', false],
    ['Bhutan graduates', 'LDC', 'BTN', '2023-12-12', true, '2023-12-13', false],
    ['São Tomé and Príncipe graduates', 'LDC', 'STP', '2024-12-12', true, '2024-12-13', false],
    ['Vanuatu graduates', 'LDC', 'VUT', '2020-12-03', true, '2020-12-04', false],
    ['Somalia joins EAC', 'EAC', 'SOM', '2024-03-03', false, '2024-03-04', true],
    ['Timor-Leste joins ASEAN', 'ASEAN', 'TLS', '2025-10-25', false, '2025-10-26', true],
    ['the United Kingdom leaves the EU', 'EU', 'GBR', '2020-01-31', true, '2020-02-01', false],
    ['Nicaragua leaves the OAS', 'OAS', 'NIC', '2023-11-18', true, '2023-11-19', false],
    ['Eritrea returns to IGAD', 'IGAD', 'ERI', '2023-06-11', false, '2023-06-12', true],
    ['Eritrea leaves IGAD again', 'IGAD', 'ERI', '2025-12-11', true, '2025-12-12', false],
    ['Morocco joins the AU', 'AU', 'MAR', '2017-01-30', false, '2017-01-31', true],
  ])('%s', (_what, group, iso3, before, wasMember, after, isMember) => {
    expect([groupMembers(group, before).includes(iso3), groupMembers(group, after).includes(iso3)]).toEqual([
      wasMember,
      isMember,
    ]);
  });

  it('keeps a suspended member', () => {
    expect(groupMembers('AU', AS_OF)).toEqual(expect.arrayContaining(['MLI', 'BFA', 'NER', 'SDN']));
    expect(groupMembers('LAS', '2015-06-01')).toContain('SYR');
  });

  it('puts each Member State in exactly one of the five UN groups', () => {
    const members = UN_GROUPS.flatMap((code) => groupMembers(code, AS_OF)).sort();
    expect(members).toEqual(COUNTRIES.filter(({ unMember }) => unMember).map(({ iso3 }) => iso3));
  });

  it('names only countries, sorted, with sound and separate periods', () => {
    for (const { memberships } of GROUPS) {
      const iso3s = memberships.map(({ iso3 }) => iso3);
      expect(iso3s).toEqual([...iso3s].sort());
      for (const [index, { iso3, from, to }] of memberships.entries()) {
        expect(countryByIso3(iso3)?.iso3).toBe(iso3);
        for (const day of [from, to]) if (day) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        if (from && to) expect(from < to).toBe(true);
        const next = memberships[index + 1];
        if (next?.iso3 === iso3) expect(to !== null && next.from !== null && to < next.from).toBe(true);
      }
    }
  });

  it('knows the groups of The Gambia', () => {
    expect(groupsOf('GMB', AS_OF)).toEqual(['AFRICAN_GROUP', 'AU', 'ECOWAS', 'LDC', 'SAHEL']);
    expect(groupsOf('XKX', AS_OF)).toEqual([]);
  });

  it('refuses what it does not know', () => {
    expect(() => groupMembers('G77', AS_OF)).toThrow(UnknownCode);
    expect(() => groupMembers('LDC', '2026-11-21T00:00:00Z')).toThrow(InvalidDate);
    expect(() => groupsOf('GMB', '21.11.2026')).toThrow(expect.objectContaining({ code: 'NOT_A_DATE' }));
  });
});
