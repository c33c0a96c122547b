'use strict'
// Runs inside a worker thread: loads one built function and answers its calls, one at a time.
// Plain JavaScript and nothing but Node's own modules, because every cold start pays for this file.
const { parentPort, workerData } = require('node:worker_threads')

let main
let failure
try {
  main = require(workerData.entry).main
  if (typeof main !== 'function') failure = `${workerData.name}/index.js exports no function "main"`
} catch (error) {
  failure = error instanceof Error ? error.stack : String(error)
}
parentPort.postMessage({ ready: true })

let perCall = []

parentPort.on('message', async ({ id, event, context, env }) => {
  for (const name of perCall) Reflect.deleteProperty(process.env, name)
  perCall = Object.keys(env)
  Object.assign(process.env, env)
  if (failure !== undefined) return parentPort.postMessage({ id, failed: failure })
  try {
    const result = await main(event, context)
    parentPort.postMessage({ id, body: JSON.stringify(result === undefined ? null : result) ?? 'null' })
  } catch (error) {
    const shown = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)
    parentPort.postMessage({ id, failed: shown, message: String(error?.message ?? error?.errMsg ?? error) })
  }
})
