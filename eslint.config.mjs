import js from '@eslint/js';
import lingui from 'eslint-plugin-lingui';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const processEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read settings through @tandem/platform/config.',
};
// `import type` of a DTO erases the metadata and ValidationPipe then validates nothing.
const typeImportInController = {
  selector:
    "ImportDeclaration[importKind='type'] ImportSpecifier[imported.name=/(Dto|Query)$/], ImportSpecifier[importKind='type'][imported.name=/(Dto|Query)$/]",
  message: 'A type-only import of a DTO erases the metadata that validation needs.',
};

// One way out to other machines, which refuses those inside.
const wayOut = {
  paths: ['undici', 'node:http', 'node:https', 'node:http2', 'http', 'https'].map((name) => ({
    name,
    importNames: name === 'undici' ? undefined : ['request', 'get'],
    message: 'Requests to other machines go through @tandem/platform/outbound.',
  })),
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.tandem/',
      'apps/api/src/metadata.ts',
      '**/generated/**',
      // AssemblyScript.
      'libs/scoring/kernel/',
      '**/*.module.css.d.ts',
    ],
  },
  js.configs.recommended,
  { files: ['**/*.mjs', '**/*.cjs', 'bin/*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Hits every Nest application factory.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // DTOs are classes for the sake of their decorators; they have no methods to lose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', processEnv],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { lingui },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': 'error',
      'lingui/no-expression-in-message': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/t-call-in-function': 'error',
    },
  },
  { files: ['apps/web/src/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.controller.ts'], rules: { 'no-restricted-syntax': ['error', processEnv, typeImportInController] } },
  { files: ['libs/platform/config/**', 'test/**', '**/*.spec.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**', '**/*.spec.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['apps/{api,worker}/src/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/platform/outbound/**', 'libs/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', wayOut],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Requests to other machines go through @tandem/platform/outbound.' },
      ],
    },
  },
);
