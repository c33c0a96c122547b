const path = require('node:path')

// The suite ships as TypeScript inside the package: nothing of it is copied or changed, only mapped to today's SDK.
const root = path.resolve(__dirname, '../..')
const suite = path.dirname(require.resolve('node-sdk-suite/package.json', { paths: [root] }))

/** @type {import('jest').Config} */
module.exports = {
  rootDir: suite,
  testMatch: ['<rootDir>/test/database/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testEnvironment: 'node',
  testTimeout: 30_000,
  // jest leaves out what lies under node_modules unless it is told to keep all files.
  haste: { retainAllFiles: true },
  watchman: false,
  cacheDirectory: path.join(root, '.cache/conformance'),
  setupFilesAfterEnv: [path.join(__dirname, 'setup.cjs')],
  transform: { '\\.ts$': path.join(__dirname, 'transform.cjs') },
  transformIgnorePatterns: ['\\.js$'],
  moduleFileExtensions: ['js', 'ts', 'json'],
  moduleNameMapper: {
    '/lib/index$': require.resolve('@cloudbase/node-sdk', { paths: [root] }),
    '^power-assert$': path.join(__dirname, 'power-assert.cjs'),
  },
}
