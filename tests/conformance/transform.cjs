const ts = require('typescript')

// The suite's own compiler settings (tsconfig.test.json of the package), with any TypeScript that is at hand.
const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, esModuleInterop: true, inlineSourceMap: true }

module.exports = {
  process: (source, fileName) => ({ code: ts.transpileModule(source, { fileName, compilerOptions }).outputText }),
}
