import { expect, it } from '@jest/globals';
import { refusedFile } from './imports';

it('knows a file that need not be sent', () => {
  expect(refusedFile({ name: 'needs.CSV', size: 1 })).toBeNull();
  expect(refusedFile({ name: 'needs.xls', size: 1 })).toBe('type');
  // 2 × 1,024 × 1,024 = 2,097,152
  expect(refusedFile({ name: 'needs.xlsx', size: 2_097_152 })).toBeNull();
  expect(refusedFile({ name: 'needs.xlsx', size: 2_097_153 })).toBe('too_large');
  expect(refusedFile({ name: 'needs.json', size: 0 })).toBe('empty');
});
