import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A browser that can be started, with the environment it needs. */
export interface Executable {
  path: string
  env: Record<string, string>
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The machine's own Chromium if there is one (CHROME_PATH first), else the one inside npm's @sparticuz/chromium. */
export function findExecutable(): Executable {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`)
    return { path: named, env: {} }
  }
  const own = installed.find((path) => existsSync(path))
  return own ? { path: own, env: {} } : fromNpm()
}

function fromNpm(): Executable {
  const script = resolve(process.cwd(), 'tests/browser/unpack.mjs')
  const child = spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
  if (child.status !== 0) throw new Error(`The browser inside npm could not be unpacked:\n${child.stderr}`)
  const home = child.stdout.trim()
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') },
  }
}
