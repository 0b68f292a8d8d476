import fc from 'fast-check';

/** How often a law is tried: as often as said, or less where the test run as a whole asks for less. */
export function runs(most: number): { numRuns: number } {
  return { numRuns: Math.min(most, fc.readConfigureGlobal().numRuns ?? most) };
}
