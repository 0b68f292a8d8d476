import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { notificationText } from './notifications.js';
import { NOTIFICATION_PARAMETERS } from './parameters.js';

const pair = { needTitle: 'Secure armouries', offerTitle: 'Stockpile fund' };
const stance = { ...pair, side: 'offer', organisation: 'Norway' };

describe('notificationText', () => {
  it.each([
    [
      'need_matched',
      { needTitle: 'Secure armouries', count: 1, bestScore: 8_399 },
      '1 offer fits the need “Secure armouries”. Best fit: 83 of 100',
    ],
    [
      'offer_matched',
      { offerTitle: 'Stockpile fund', count: 12, bestScore: 10_000 },
      '12 needs fit the offer “Stockpile fund”. Best fit: 100 of 100',
    ],
    [
      'match_suggested',
      { needTitle: 'Secure armouries', countries: ['GMB', 'SEN'], score: 7_000 },
      'A need fits your offer: “Secure armouries”. Countries: Gambia and Senegal. Fit: 70 of 100',
    ],
    ['match_interest', stance, 'Norway · Interest shown. Need: “Secure armouries”. Offer: “Stockpile fund”'],
    ['match_declined', pair, 'Declined. Need: “Secure armouries”. Offer: “Stockpile fund”'],
    ['project_agreed', { title: 'Secure armouries' }, 'Both sides have agreed to the project: “Secure armouries”'],
  ])('says %s', (kind, params, text) => {
    expect(notificationText({ kind, params }, 'en')).toBe(text);
  });

  it('counts in each language', () => {
    const params = { needTitle: 'X', count: 2, bestScore: 8_300 };
    const say = (language: (typeof LANGUAGES)[number]) =>
      notificationText({ kind: 'need_matched', params }, language).replace(/[\u00a0\u202f]/g, ' ');
    expect(say('ru')).toBe('Потребность «X»: подходят 2 предложения. Лучшая оценка: 83 из 100');
    expect(say('fr')).toBe('2 offres conviennent au besoin « X ». Meilleure adéquation : 83 sur 100');
    expect(say('zh')).toBe('需求“X”：有 2 项提议适合。最高匹配度：83（满分 100）');
    expect(say('ar')).toBe('الاحتياج «\u2068X\u2069»: عرضان مناسبان. أفضل درجة ملاءمة: \u206883\u2069 من 100');
  });

  it('keeps a title that runs from right to left in one piece', () => {
    expect(notificationText({ kind: 'project_agreed', params: { title: 'الوسم' } }, 'en')).toBe(
      'Both sides have agreed to the project: “\u2068الوسم\u2069”',
    );
  });

  it('takes what a party wrote as text, never as a placeholder', () => {
    expect(notificationText({ kind: 'project_agreed', params: { title: '{title} <b>' } }, 'en')).toBe(
      'Both sides have agreed to the project: “{title} <b>”',
    );
  });

  it('returns a kind that it does not know, and gets by without parameters', () => {
    expect(notificationText({ kind: 'toString', params: {} }, 'en')).toBe('toString');
    for (const kind of Object.keys(NOTIFICATION_PARAMETERS)) {
      for (const language of LANGUAGES) expect(notificationText({ kind, params: {} }, language)).not.toBe(kind);
    }
  });
});
