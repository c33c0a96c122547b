/**
 * Three kinds of tests. `server`: rules, kernel and actions (node). `ui`: components and screens (jsdom).
 * `whole`: what crosses rooms, against the built packages (a real browser, WeChat's own view engine).
 */
const os = require('node:os')

const transform = { '\\.[cm]?[jt]sx?$': '<rootDir>/tests/transform.cjs' }
const aliases = { '^@/(.*)$': '<rootDir>/src/$1' }
/** Copies of this tree that the mutation run works in. */
const modulePathIgnorePatterns = ['<rootDir>/.cache/']
const ignore = ['/node_modules/', '/dist/', '/bench/peers/', '/tests/conformance/']

/** @type {import('jest').Config} */
module.exports = {
  // On two cores jest would work alone: half of the suites wait for a browser or for a function most of the time.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  // Ends a test that hangs; no test may depend on how fast the machine is.
  testTimeout: 300_000,
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  projects: [
    {
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/shared/**/*.test.ts',
        '<rootDir>/cloudfunctions/**/*.test.ts',
        '<rootDir>/local-cloud/**/*.test.ts',
        '<rootDir>/config/**/*.test.ts',
        '<rootDir>/tests/server/**/*.test.ts',
        '<rootDir>/tests/domain/*.test.ts',
      ],
      testPathIgnorePatterns: ignore,
      modulePathIgnorePatterns,
      moduleNameMapper: aliases,
      transform,
    },
    {
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx', '<rootDir>/src/{platform,features,pages,ui,parts}/**/*.test.ts'],
      testPathIgnorePatterns: ignore,
      modulePathIgnorePatterns,
      setupFiles: ['<rootDir>/tests/ui/setup-env.js'],
      setupFilesAfterEnv: ['<rootDir>/tests/ui/setup.ts'],
      moduleNameMapper: {
        '\\.module\\.(css|scss)$': 'identity-obj-proxy',
        '\\.(css|scss)$': '<rootDir>/tests/ui/empty.js',
        '\\.(png|jpg|svg)$': '<rootDir>/tests/ui/empty.js',
        ...aliases,
        '^@tarojs/components$': '<rootDir>/tests/ui/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/ui/taro.ts',
      },
      transform,
      transformIgnorePatterns: ['/node_modules/(?!(@tarojs)/)'],
    },
    {
      displayName: 'whole',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{journeys,weapp,browser,build}/**/*.test.ts'],
      testPathIgnorePatterns: ignore,
      modulePathIgnorePatterns,
      moduleNameMapper: aliases,
      transform,
    },
  ],
}
