/** TypeScript and the newer modules of npm for jest, by esbuild: a fresh clone waits for every file that a test loads. */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { transformSync, version } = require('esbuild')

const self = readFileSync(__filename)

module.exports = {
  getCacheKey: (source, file) => createHash('sha1').update(self).update(version).update(file).update('\0').update(source).digest('hex'),
  process(source, file) {
    const { code } = transformSync(source, {
      loader: /\.tsx$/.test(file) ? 'tsx' : /\.[cm]?ts$/.test(file) ? 'ts' : 'jsx',
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      // Inside jest an `import()` is a `require`.
      supported: { 'dynamic-import': false },
      sourcefile: file,
      sourcemap: 'inline',
      sourcesContent: false,
    })
    return { code }
  },
}
