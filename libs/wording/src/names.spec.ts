import { expect, it } from '@jest/globals';
import { criterionName, gateName, partName, runReasonName } from './names.js';

it('names criteria and gates, and returns what it does not know', () => {
  expect(criterionName('trackRecord', 'en')).toBe('Track record');
  expect(criterionName('timing', 'zh')).toBe('时间');
  expect(gateName('hostConsent', 'es')).toBe('Consentimiento del Estado anfitrión');
  expect(partName('trackRecord', 'en')).toBe('Track record');
  expect(partName('overlap', 'fr')).toBe('Activités semblables en cours');
  expect(runReasonName('day', 'ru')).toBe('Новый день');
  expect(runReasonName('luck', 'ru')).toBe('luck');
  expect(criterionName('luck', 'en')).toBe('luck');
  expect(gateName('constructor', 'en')).toBe('constructor');
});
