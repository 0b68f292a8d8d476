/** Mutation testing of the engine, `npm run mutation`: it fails where the specs notice less than `break` percent. */
export default {
  // What is generated is compiled from a source of its own.
  mutate: ['libs/scoring/src/**/*.ts', '!**/*.spec.ts', '!**/generated/**'],
  testRunner: 'in-process',
  plugins: ['./tools/mutation-runner.mjs'],
  specs: {
    folder: 'libs/scoring/src',
    // Kept results notice every change and say nothing of whether it is wrong; laws have mutants of their own; an index
    // of many takes a second for each change, and what is generated is compared with its source.
    without: 'model\\.spec|laws|many|kernel\\.spec',
    // These count what their examples met, so that they need all of them; or they look at 2,000 pairs.
    withoutTests: 'bitmaps keep|finds for each record|is what large runs do',
    // Its specs try many worlds, and are asked about its own files; the others are not.
    apart: 'search',
    // What tries many examples, or reads many files, is asked after what says no at once.
    slow: 'golden|naive/naive|order|src/match',
    laws: { numRuns: 25, seed: 1, endOnFailure: true },
  },
  warnings: { unknownOptions: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: ['**', '!libs/scoring/**/*', '!package.json'],
  tempDirName: '.tandem/stryker',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.tandem/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
  thresholds: { high: 95, low: 90, break: 85 },
};
