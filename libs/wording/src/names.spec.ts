import { expect, it } from '@jest/globals';
import { criterionName, gateName } from './names.js';

it('names criteria and gates, and returns what it does not know', () => {
  expect(criterionName('trackRecord', 'en')).toBe('Track record');
  expect(criterionName('timing', 'zh')).toBe('时间');
  expect(gateName('hostConsent', 'es')).toBe('Consentimiento del Estado anfitrión');
  expect(criterionName('luck', 'en')).toBe('luck');
  expect(gateName('constructor', 'en')).toBe('constructor');
});
