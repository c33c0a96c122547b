import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Installs what the bench compares with, once, into this folder. */
export function installPeers(): void {
  if (
    ['@seald-io/nedb', '@calcom/platform-libraries', 'lighthouse'].every((name) => existsSync(path.join(__dirname, 'node_modules', name)))
  )
    return
  console.log('Installing what the bench compares with …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The packages in bench/peers could not be installed.')
}
