/** `npm test`: builds what the tests drive (functions, browser build, WeChat package), then runs jest with the same words. */
import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './builds'

async function test(): Promise<void> {
  await ensureBuilt(['functions', 'h5', 'weapp'])
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
  })
  process.exit(status ?? 1)
}

test().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
