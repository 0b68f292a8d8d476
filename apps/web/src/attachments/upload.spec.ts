import { describe, expect, it } from '@jest/globals';
import { LARGEST, refusedBefore } from './upload';

describe('a file that need not be sent', () => {
  it('has another ending than those accepted, in whatever case', () => {
    expect(refusedBefore({ name: 'plan.exe', size: 1 })).toBe('type');
    expect(refusedBefore({ name: 'drawing.svg', size: 1 })).toBe('type');
    expect(refusedBefore({ name: 'pdf', size: 1 })).toBe('type');
    expect(refusedBefore({ name: 'Plan.PDF', size: 1 })).toBeNull();
  });

  it('is larger than 10 MiB, or empty', () => {
    // 10 × 1,024 × 1,024
    expect(LARGEST).toBe(10_485_760);
    expect(refusedBefore({ name: 'plan.pdf', size: 10_485_760 })).toBeNull();
    expect(refusedBefore({ name: 'plan.pdf', size: 10_485_761 })).toBe('too_large');
    expect(refusedBefore({ name: 'plan.pdf', size: 0 })).toBe('empty');
  });
});
