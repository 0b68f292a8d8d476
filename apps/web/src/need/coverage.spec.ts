import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './coverage';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('coverageOf', () => {
  it('splits the cost into agreed, offered and open', () => {
    // 840,000 asked, 660,000 lacking → 180,000 agreed; 480,000 offered → 180,000 open
    expect(coverageOf({ cost: usd('840000.00'), lacking: usd('660000.00') }, [usd('480000.00'), null])).toEqual({
      agreed: usd('180000.00'),
      offered: usd('480000.00'),
      open: usd('180000.00'),
    });
  });

  it('never shows more on offer than is lacking', () => {
    expect(coverageOf({ cost: usd('100.00'), lacking: usd('100.00') }, [usd('80.00'), usd('80.00')])).toMatchObject({
      offered: usd('100.00'),
      open: usd('0.00'),
    });
  });

  it('says nothing of a need without a cost', () => {
    expect(coverageOf({ cost: null, lacking: null }, [])).toBeNull();
  });
});
