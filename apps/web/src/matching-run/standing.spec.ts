import { expect, it } from '@jest/globals';
import { standingOf } from './standing';

const AT = '2026-11-21T12:00:00.000Z';

it('of a run is told by its ends', () => {
  expect(standingOf({ finishedAt: null, supersededAt: null })).toBe('running');
  expect(standingOf({ finishedAt: AT, supersededAt: null })).toBe('finished');
  expect(standingOf({ finishedAt: null, supersededAt: AT })).toBe('replaced');
  expect(standingOf({ finishedAt: AT, supersededAt: AT })).toBe('replaced');
});
