/**
 * `npm run locks`: both lock files hold what their package.json asks for, and what that asks for in turn. Without the network: `npm ci`
 * itself notices a missing package only where nothing is installed yet, and a dependency on "latest" breaks it on the day one is published.
 */
import { spawnSync } from 'node:child_process'

const folders = ['.', 'bench/peers'] as const

const broken = folders.filter((cwd) => {
  const { status, stderr } = spawnSync('npm', ['ls', '--all', '--package-lock-only'], {
    cwd,
    encoding: 'utf8',
    // Told to be silent, npm would not say what is wrong.
    env: { ...process.env, npm_config_loglevel: 'error' },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) console.error(`${cwd}/package-lock.json does not hold together:\n${stderr}`)
  return status !== 0
})
process.exit(broken.length === 0 ? 0 : 1)
