import { describe, expect, it } from '@jest/globals';
import {
  THEMES,
  THEME_PARENTS,
  THEME_RELATED,
  THEME_TOPICS,
  TOPICS,
  isTheme,
  isTopic,
  themeByCode,
  themesOfDacCode,
} from './index.js';

describe('themes', () => {
  it('are the 29 of the taxonomy', () => {
    expect(THEMES.map(({ code }) => code).join(' ')).toBe(
      'LEG COORD NAP MANUF TRANS BROK ONLINE STOCK DEST MARK REC TRACE COLL DDR BORDER TRANSPORT CRIM EMB TECH DATA REPORT ' +
        'GENDER YOUTH AWARE SSR AVR CSO REG AMMO',
    );
    expect(THEMES).toHaveLength(29);
  });

  it('nest as the matching model says, one level deep', () => {
    expect(THEME_PARENTS).toEqual({
      MANUF: 'LEG',
      TRANS: 'LEG',
      BROK: 'LEG',
      ONLINE: 'LEG',
      EMB: 'LEG',
      NAP: 'COORD',
      DATA: 'COORD',
      REPORT: 'COORD',
      DEST: 'STOCK',
      TRANSPORT: 'STOCK',
      AMMO: 'STOCK',
      COLL: 'AVR',
      DDR: 'AVR',
      AWARE: 'AVR',
      YOUTH: 'AVR',
    });
    for (const parent of Object.values(THEME_PARENTS))
      expect([isTheme(parent), THEME_PARENTS[parent]]).toEqual([true, undefined]);
  });

  it('are related both ways', () => {
    expect(THEME_RELATED).toEqual({
      MARK: ['REC', 'STOCK', 'TRACE'],
      REC: ['MARK', 'STOCK', 'TRACE'],
      TRACE: ['MARK', 'REC', 'STOCK'],
      STOCK: ['MARK', 'REC', 'TRACE'],
      COLL: ['DEST'],
      DEST: ['COLL'],
      BORDER: ['TRANS'],
      TRANS: ['BORDER'],
    });
  });

  it('ask for an opt-in for ammunition alone', () => {
    expect(THEME_TOPICS).toEqual({ AMMO: 'AMMO' });
    expect(TOPICS.map(({ code }) => code)).toEqual(['AMMO', 'SDG_16_4']);
    expect([isTopic('SDG_16_4'), isTopic('STOCK')]).toEqual([true, false]);
  });

  it('point to guidance, anchors and purpose codes', () => {
    expect(themeByCode('TRANS')).toMatchObject({
      mosaic: ['03.20', '03.21'],
      dac: ['15130'],
      anchor: 'RC/3 II.A ¶26–29',
      parent: 'LEG',
    });
    expect(themeByCode('TRACE')).toMatchObject({ mosaic: ['05.31'], dac: ['15132', '15240'] });
    for (const { mosaic, dac } of THEMES) {
      for (const module of mosaic) expect(module).toMatch(/^0[2-6]\.\d0$|^03\.21$|^05\.31$|^05\.55$/);
      for (const purpose of dac) expect(purpose).toMatch(/^\d{5}$/);
    }
  });

  it.each(['SURPLUS', 'stock', '', 'constructor'])('does not know %p', (code) => {
    expect([isTheme(code), themeByCode(code)]).toEqual([false, undefined]);
  });

  it.each([
    ['15180', ['GENDER']],
    ['15210', ['SSR']],
    ['15261', ['YOUTH']],
    ['15240', []],
    ['15130', []],
    ['constructor', []],
  ])('purpose code %s names %p', (dac, themes) => {
    expect(themesOfDacCode(dac)).toEqual(themes);
  });

  it('gives a purpose code only to a theme that lists it', () => {
    for (const dac of ['15180', '15210', '15261'])
      for (const theme of themesOfDacCode(dac)) expect(themeByCode(theme)?.dac).toContain(dac);
  });
});
