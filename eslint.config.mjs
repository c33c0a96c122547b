import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.local/', '.cache/', 'screens/', 'coverage/', 'reports/', 'bench/peers/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    // What is asked of a collection and written into it has a name, in one file of its room.
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['**/repository.ts', '**/*.test.ts', 'cloudfunctions/kernel/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/kernel', '**/kernel/*'],
              importNames: [
                ...['table', 'through', 'set', 'inc', 'push', 'pull', 'remove'],
                ...['gt', 'gte', 'lt', 'lte', 'neq', 'isIn', 'exists', 'from', 'between'],
              ],
              message: 'Only a repository.ts makes a table, and asks and changes its documents: give the query or the change a name there.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['{src,cloudfunctions,local-cloud,tests}/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression:not([callee.name='setTimeout']) > ArrowFunctionExpression + Literal[value>999]",
          message: 'One generous limit for every test stands in jest.config.js: a shorter one fails on a busy machine.',
        },
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'local-cloud/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-undef': 'off' },
  },
  {
    files: ['src/app.config.ts', 'src/**/*.config.ts'],
    languageOptions: { globals: { defineAppConfig: 'readonly', definePageConfig: 'readonly' } },
  },
)
