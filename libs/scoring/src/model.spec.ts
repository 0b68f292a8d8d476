import { expect, it } from '@jest/globals';
import { keepResults, keptResults, type ModelResults, presentResults } from '../test/model-results.js';
import { MODEL } from './model.js';

/** What is wrong with the results kept under the model's id; null where nothing is. */
function judge(present: ModelResults, kept: ModelResults | null): string | null {
  if (kept === null) {
    return `No results are kept for ${present.model}: run \`npm run model-results\`, look at \`npm run model-effect\`, and write its effect into a record in docs/decisions`;
  }
  if (kept.facts !== present.facts) return 'The facts of the sample data changed: run `npm run model-results`';
  return kept.results === present.results
    ? null
    : `The results changed under the id ${present.model}: bump MODEL in libs/scoring/src/model.ts and write its effect`;
}

it('results change with the id of the model, never under the same one', () => {
  const present = presentResults();
  const kept = keptResults(MODEL);
  const problem = judge(present, kept);
  if (process.env.MODEL_RESULTS === 'write' && (kept === null || kept.facts !== present.facts)) keepResults(present);
  else if (problem) throw new Error(problem);
});

it('says what to do', () => {
  const kept: ModelResults = { model: 'tandem-9', facts: 'f', results: 'r', needs: {}, offers: {} };
  expect(judge(kept, kept)).toBeNull();
  expect(judge({ ...kept, results: 'other' }, kept)).toBe(
    'The results changed under the id tandem-9: bump MODEL in libs/scoring/src/model.ts and write its effect',
  );
  expect(judge({ ...kept, facts: 'other', results: 'other' }, kept)).toContain('`npm run model-results`');
  expect(judge(kept, null)).toContain('No results are kept for tandem-9');
});

it('keeps what earlier models made of the same sample data', () => {
  expect(keptResults('tandem-1.0')?.model).toBe('tandem-1.0');
  expect(keptResults('tandem-0.9')).toBeNull();
});
