import { describe, expect, it } from '@jest/globals';
import { illustrativeFigures, originNotice } from './origin.js';

const example = {
  kind: 'example',
  modelledOn: 'BICC advised South Sudan from 2011.',
  source: 'https://x.org/a',
} as const;

describe('originNotice', () => {
  it('says of a sample record what it is not', () => {
    const basis = '“BICC advised South Sudan from 2011”';
    expect(originNotice(example, 'need', 'en')).toBe(`Example, modelled on ${basis}; not a request by this State`);
    expect(originNotice(example, 'offer', 'en')).toBe(`Example, modelled on ${basis}; not an offer by this donor`);
    expect(originNotice(example, 'project', 'en')).toBe(`Example, modelled on ${basis}; not a real project`);
  });

  it('says of a real request that its figures are not real', () => {
    expect(originNotice({ ...example, kind: 'stated_request' }, 'need', 'en')).toBe(
      'Modelled on a request that this State made publicly: “BICC advised South Sudan from 2011”; figures are illustrative',
    );
  });

  it('names the address where there is no fact, and nothing where there is neither', () => {
    expect(originNotice({ ...example, modelledOn: null }, 'need', 'en')).toBe(
      'Example, modelled on “https://x.org/a”; not a request by this State',
    );
    expect(originNotice({ kind: 'example', modelledOn: null, source: null }, 'need', 'en')).toBe(
      'Example; not a request by this State',
    );
  });

  it('says nothing of a record of its own', () => {
    expect(originNotice({ ...example, kind: 'own' }, 'need', 'en')).toBeNull();
  });

  it('speaks each language', () => {
    const origin = { kind: 'example', modelledOn: 'A fact.', source: null } as const;
    const say = (language: 'ar' | 'es' | 'fr' | 'ru' | 'zh') =>
      originNotice(origin, 'need', language)?.replace(/\u00a0/g, ' ');
    expect(say('ar')).toBe('مثال مستند إلى «\u2068A fact\u2069»؛ وليس طلبًا من هذه الدولة');
    expect(say('es')).toBe('Ejemplo basado en «A fact»; no es una solicitud de este Estado');
    expect(say('fr')).toBe('Exemple inspiré de « A fact » ; il ne s’agit pas d’une demande de cet État');
    expect(say('ru')).toBe('Пример, основа: «A fact»; это не просьба данного государства');
    expect(say('zh')).toBe('示例，参照“A fact”；并非该国提出的请求');
  });
});

describe('illustrativeFigures', () => {
  it('is the word beside a figure', () => {
    expect(illustrativeFigures('en')).toBe('illustrative');
    expect(illustrativeFigures('es')).toBe('ilustrativo');
  });
});
