/** Mutation testing of the engine, `npm run mutation`: it fails where the specs notice less than `break` percent. */
export default {
  mutate: ['libs/scoring/src/**/*.ts', '!**/*.spec.ts', '!libs/scoring/src/search/**'],
  testRunner: 'in-process',
  plugins: ['./tools/mutation-runner.mjs'],
  specs: {
    folder: 'libs/scoring/src',
    // Kept results notice every change and say nothing of whether it is wrong; search/ is held to the rest.
    without: 'model\\.spec|search/',
    // Laws try many examples; what says no at once is asked first.
    last: 'laws|compare|order|bundles',
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
  thresholds: { high: 95, low: 90, break: 85 },
};
