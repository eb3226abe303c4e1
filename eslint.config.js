import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Style 5: functions under 60 lines, files under 300, at most 4 parameters. */
const small = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 15],
};

/** A rule that is switched off somewhere says why; so does a `!`. */
const explained = {
  '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
  '@typescript-eslint/no-explicit-any': 'error',
};

const closed = {
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/require-await': 'off', // a port may be asynchronous where one adapter of it is not
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error', // the log is structured and holds no personal data; see src/server
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.noren/', 'coverage/', '**/*.generated.ts', 'src/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: { ...small, ...explained, ...closed },
  },
  {
    // Rows of a test are what they are; a wrong shape fails the test itself. A describe block is as long as its claims.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines-per-function': 'off',
      'no-console': 'off',
    },
  },
  {
    // A migration is a list of statements.
    files: ['migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        URL: 'readonly',
        process: 'readonly',
        globalThis: 'readonly',
        module: 'writable',
        console: 'readonly',
      },
    },
  },
  {
    // what runs in the reader's browser
    files: ['src/pages/**/*.js', 'src/pages/**/*.mjs'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        fetch: 'readonly',
        localStorage: 'readonly',
        React: 'readonly',
        ReactDOM: 'readonly',
        GraphiQL: 'readonly',
      },
    },
  },
);
