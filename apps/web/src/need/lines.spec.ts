import { describe, expect, it } from '@jest/globals';
import { emptyLine, linesOf, linesRequest, sumOf, type LineDraft } from './lines';

const line = (part: Partial<LineDraft>): LineDraft => ({ ...emptyLine([]), ...part });

describe('lines of a need', () => {
  it('add up without a float in between', () => {
    expect(sumOf([line({ cost: '0.10' }), line({ cost: '0.20' }), line({})], 'USD')).toEqual({
      amount: '0.30',
      currency: 'USD',
    });
    expect(sumOf([line({ title: 'Training' })], 'USD')).toBeNull();
  });

  it('are sent with the ids that the service gave, and without empty ones', () => {
    const lines = [line({ id: 'L1', title: ' Machines ', cost: '5.00' }), line({}), line({ title: 'Training' })];
    expect(linesRequest(lines, 'EUR')).toEqual([
      { id: 'L1', title: 'Machines', cost: { amount: '5.00', currency: 'EUR' } },
      { title: 'Training', cost: { amount: '0', currency: 'EUR' } },
    ]);
  });

  it('come back without a cost where none was said', () => {
    const none = { amount: '0.00', currency: 'EUR' };
    const [first] = linesOf([{ id: 'L1', title: 'Machines', result: null, cost: none, agreed: none, coverage: null }]);
    expect(first).toEqual({ id: 'L1', key: 1, title: 'Machines', result: '', cost: null });
  });

  it('are told apart by numbers that are not used yet', () => {
    expect(emptyLine([line({ key: 3 }), line({ key: 1 })]).key).toBe(4);
  });
});
