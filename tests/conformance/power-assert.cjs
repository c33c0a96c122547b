const assert = require('node:assert')

// The suite's own assertion library (power-assert) only adds drawings to Node's assert: the rules are the same.
// Marked as a module so that `import * as assert` stays callable.
module.exports = Object.assign((...args) => assert(...args), assert, { __esModule: true, default: assert })
