import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Installs what the bench compares with, once, into this folder. */
export function installPeers(): void {
  if (existsSync(path.join(__dirname, 'node_modules/@seald-io/nedb'))) return
  console.log('Installing what the store is compared with …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The packages in bench/peers could not be installed.')
}
