import { expect, it } from '@jest/globals';
import { type Changes, reason } from '../../test/measure.js';
import type { CriterionCode } from './registry.js';

/** The facts of one side are taken away; the other side says what the criterion reads. */
it.each<[CriterionCode, string, string[], Changes]>([
  ['theme', 'UNKNOWN_THEME', ['need'], { need: { themes: null } }],
  ['theme', 'UNKNOWN_THEME', ['offer'], { offer: { themes: null } }],
  ['geography', 'UNKNOWN_GEOGRAPHY', ['need'], { need: { countries: null } }],
  ['geography', 'UNKNOWN_GEOGRAPHY', ['offer'], { offer: { geography: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['need'], { need: { lacking: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['need'], { need: { currency: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['offer'], { offer: { available: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['offer'], { offer: { currency: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['need', 'offer'], { need: { lacking: null }, offer: { available: null } }],
  ['coverage', 'UNKNOWN_COVERAGE', ['rates'], { need: { currency: 'CHF' } }],
  ['timing', 'UNKNOWN_TIMING', ['need'], { need: { window: null } }],
  ['timing', 'UNKNOWN_TIMING', ['offer'], { offer: { window: null } }],
  ['modality', 'UNKNOWN_MODALITY', ['need'], { need: { modalities: null } }],
  ['modality', 'UNKNOWN_MODALITY', ['offer'], { offer: { modalities: null } }],
  ['language', 'UNKNOWN_LANGUAGE', ['need'], { offer: { languages: ['en'] } }],
  ['language', 'UNKNOWN_LANGUAGE', ['offer'], { need: { languages: ['en'] } }],
  ['gender', 'UNKNOWN_GENDER', ['need'], { need: { genderMarker: null } }],
  ['gender', 'UNKNOWN_GENDER', ['offer'], { offer: { minGenderMarker: null } }],
])('%s: %s for want of %j', (code, unknown, missing, changes) => {
  expect(reason(code, changes)).toEqual({ code: unknown, params: { missing } });
});
