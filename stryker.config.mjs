/** Mutation testing of the engine, `npm run mutation`: it fails where the specs notice less than `break` percent. */
export default {
  mutate: ['libs/scoring/src/**/*.ts', '!**/*.spec.ts', '!libs/scoring/src/{search/**,compare.ts,bundles.ts}'],
  testRunner: 'in-process',
  plugins: ['./tools/mutation-runner.mjs'],
  specs: {
    folder: 'libs/scoring/src',
    // Kept results notice every change and say nothing of whether it is wrong; laws have mutants of their own;
    // the others try hundreds of examples for each change.
    without: 'model\\.spec|search/|laws|compare|bundles',
    // What tries many examples is asked after what says no at once.
    last: 'order|match',
    laws: { numRuns: 25, seed: 1, endOnFailure: true },
  },
  warnings: { unknownOptions: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: ['**', '!libs/scoring/**/*', '!package.json'],
  tempDirName: '.tandem/stryker',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.tandem/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 80 },
};
