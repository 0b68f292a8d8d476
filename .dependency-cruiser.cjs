// Who may import whom. The picture is in docs/developers.md.
const lib = (...names) => `^libs/(${names.join('|')})/`;
// Each row: a lib and what of ours it may import besides @tandem/platform/* and itself.
const mayImport = {
  vocabulary: [],
  scoring: [],
  threads: ['scoring'],
  input: ['vocabulary'],
  wording: ['vocabulary'],
  accounts: ['vocabulary'],
  'sign-in': ['accounts'],
  passkeys: ['accounts', 'sign-in'],
  'identity-providers': ['accounts', 'sign-in'],
  consents: ['accounts'],
  sealing: ['accounts'],
  files: ['accounts', 'sealing'],
  needs: ['accounts', 'consents', 'sealing', 'input', 'vocabulary'],
  offers: ['accounts', 'consents', 'sealing', 'input', 'vocabulary'],
  register: ['accounts', 'vocabulary'],
  rates: ['vocabulary'],
  matching: [
    'needs',
    'offers',
    'consents',
    'sealing',
    'register',
    'rates',
    'accounts',
    'input',
    'vocabulary',
    'scoring',
  ],
  projects: [
    'matching',
    'files',
    'needs',
    'offers',
    'consents',
    'sealing',
    'register',
    'rates',
    'accounts',
    'input',
    'vocabulary',
    'scoring',
  ],
  responses: [
    'matching',
    'needs',
    'offers',
    'register',
    'consents',
    'sealing',
    'accounts',
    'input',
    'vocabulary',
    'scoring',
  ],
  exchange: ['needs', 'offers', 'files', 'accounts', 'input', 'vocabulary'],
  history: ['projects', 'matching', 'needs', 'offers', 'accounts'],
  search: ['projects', 'needs', 'offers', 'accounts', 'input', 'vocabulary'],
  boards: ['projects', 'needs', 'accounts', 'vocabulary'],
  notifications: ['accounts', 'vocabulary'],
  mail: ['accounts', 'wording', 'vocabulary'],
  sample: ['accounts', 'consents', 'input', 'needs', 'offers', 'rates', 'register', 'vocabulary'],
};
const pure = ['vocabulary', 'scoring', 'threads', 'input', 'wording'];

// Event types may be read by whoever consumes the events.
const mayImportTypes = { notifications: ['matching', 'needs', 'projects', 'responses', 'search'] };

const rows = Object.entries(mayImport).map(([name, others]) => ({
  name: `lib-${name}`,
  comment: `libs/${name} may import ${[...others, ...(pure.includes(name) ? [] : ['platform/*'])].join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: lib(name) },
  to: {
    path: '^(libs|apps)/',
    pathNot: [
      lib(name),
      ...(others.length ? [lib(...others)] : []),
      ...(pure.includes(name) ? [] : ['^libs/platform/']),
      ...(mayImportTypes[name] ? [lib(...mayImportTypes[name])] : []),
    ],
  },
}));

const typeRows = Object.entries(mayImportTypes).map(([name, others]) => ({
  name: `lib-${name}-types-only`,
  severity: 'error',
  from: { path: lib(name) },
  to: { path: lib(...others), dependencyTypesNot: ['type-only'] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rows,
    ...typeRows,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'lib-root-only',
      comment: 'A lib is imported by its root only.',
      severity: 'error',
      from: { path: '^(?:(?:apps|libs)/(platform/[^/]+|[^/]+)|bench)/' },
      to: { path: '^libs/', pathNot: ['^libs/(?:platform/)?[^/]+/src/index\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'no-app-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-bench-in-product',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^bench/' },
    },
    { name: 'no-lib-to-app', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'web-has-no-lib', severity: 'error', from: { path: '^apps/web/src/' }, to: { path: '^libs/' } },
    {
      name: 'platform-is-the-ground',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/)' },
    },
    {
      name: 'only-repositories-query',
      comment: "TypeORM's query API is for *.repository.ts, entities and the platform.",
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['\\.repository\\.ts$', '\\.entity\\.ts$', '\\.module\\.ts$', '^libs/platform/', '\\.spec\\.ts$'],
      },
      to: { path: '^node_modules/(typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-testing-in-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/testing/', '\\.spec\\.ts$'] },
      to: { path: '^libs/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(generated|dist)/|\\.module\\.css|^apps/api/src/metadata\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // Without it a sub-path that only package.json's `exports` knows, such as csv-parse/sync, counts as missing.
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
