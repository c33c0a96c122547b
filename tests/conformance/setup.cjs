// The suite was written for jest 23, which took no notice of what a describe block returns; jest 30 refuses a promise there.
const sync = (block) => () => void block()
const { describe } = globalThis
globalThis.describe = Object.assign((name, block) => describe(name, sync(block)), describe, {
  skip: (name, block) => describe.skip(name, sync(block)),
})
