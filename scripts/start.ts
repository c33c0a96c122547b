/**
 * `npm start`: builds what changed, starts the local cloud with its sample people, prints the address.
 * `npm start -- --port N --data DIR --reset`
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LocalCloudError, startLocalCloud } from '../local-cloud'
import { ensureBuilt } from './builds'
import { localOptions } from './local-options'

const people = [
  ['resident-zhang', '张大妈 居民'],
  ['resident-li', '李师傅 居民'],
  ['lawyer-chen', '陈律师 值班律师'],
  ['lawyer-sun', '孙律师 值班律师'],
  ['clerk-wang', '王敏 综合窗口'],
  ['supervisor-zhao', '赵科长 监督'],
  ['admin-zhou', '周主任 管理员'],
] as const

async function start(): Promise<void> {
  const options = readOptions()
  console.log('Starting. The first time, and after a change, the app is built: half a minute, longer on a busy machine.')
  await ensureBuilt(['functions', 'h5'])
  if (options.reset) rmSync(options.data, { recursive: true, force: true })
  const cloud = await startLocalCloud({
    port: options.port,
    dataDir: options.data,
    ...(await localOptions()),
    staticDir: 'dist/h5',
    log: (line) => console.log(line),
  })
  console.log(`\n  指尖法服 is at  ${cloud.url}\n\n  Open it in a browser; the bar at the top changes who you are:`)
  for (const [id, who] of people) console.log(`    ${id.padEnd(16)} ${who}`)
  console.log(`\n  Data: ${options.data} (--reset starts afresh). What the functions did: ${cloud.url}/_local/\n  Ctrl+C ends it.\n`)
  const end = () => void cloud.close().then(() => process.exit(0))
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

function readOptions(): { port: number; data: string; reset: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.local/data' },
      reset: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new LocalCloudError(`--port wants a number from 0 to 65535, not "${values.port}".`)
  return { port, data: values.data, reset: values.reset }
}

start().catch((error: unknown) => {
  const known = error instanceof LocalCloudError || (error instanceof TypeError && error.message.startsWith('Unknown option'))
  console.error(known ? error.message : error)
  process.exit(1)
})
