/**
 * The builds that starting and testing need, each done only when something it is made of has changed. Progress is
 * shown: a build takes half a minute, and a silent terminal looks broken.
 */
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builtTo } from '../config/functions'
import { buildLocalFunctions } from './build-functions'

const stamps = '.cache/stamps'

interface Build {
  readonly name: string
  readonly says: string
  readonly from: readonly string[]
  /** A file that exists once it was built. */
  readonly makes: string
  readonly run: (progress: (percent: number) => void) => Promise<void>
}

const settings = ['config', 'babel.config.js', 'tsconfig.json', 'package.json', 'package-lock.json']

const taro =
  (target: 'weapp' | 'h5', out: string, env: Record<string, string>): Build['run'] =>
  (progress) =>
    new Promise((resolve, reject) => {
      const build = spawn(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target, '--no-check'], {
        env: { ...process.env, NODE_ENV: 'production', FINGERTIP_OUT: out, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let said = ''
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        const percent = chunk.toString().match(/\((\d+)%\)/)?.[1]
        if (percent !== undefined) progress(Number(percent))
      }
      build.stdout.on('data', hear)
      build.stderr.on('data', hear)
      build.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The ${target} build failed:\n${said.slice(-4000)}`))))
    })

export const builds = {
  functions: {
    name: 'functions',
    says: 'cloud functions',
    from: ['cloudfunctions', 'src/shared', 'scripts/build-functions.ts', ...settings],
    makes: `${builtTo.local}/account/index.js`,
    run: () => buildLocalFunctions(),
  },
  /** The browser build of one machine: with the sample people, and the gallery of components. */
  h5: {
    name: 'h5',
    says: 'browser build',
    from: ['src', ...settings],
    makes: 'dist/h5/index.html',
    run: taro('h5', 'dist/h5', { FINGERTIP_LOCAL: '1', FINGERTIP_GALLERY: '1' }),
  },
  /** The browser build that a city hosts: no sample people in it. */
  plain: {
    name: 'plain',
    says: 'browser build as it is hosted',
    from: ['src', ...settings],
    makes: 'dist/h5-plain/index.html',
    run: taro('h5', 'dist/h5-plain', {}),
  },
  /** A bare Taro app with our settings, for the bench. */
  bare: {
    name: 'bare',
    says: 'bare app to compare with',
    from: ['bench/lighthouse/bare', ...settings],
    makes: 'dist/bare/index.html',
    run: taro('h5', 'dist/bare', { FINGERTIP_SOURCE: 'bench/lighthouse/bare' }),
  },
  weapp: {
    name: 'weapp',
    says: 'WeChat package',
    from: ['src', ...settings],
    makes: 'dist/weapp/app.json',
    // It asks for the messages that the local functions send; `npm run build:weapp` makes what is uploaded.
    run: taro('weapp', 'dist/weapp', { FINGERTIP_LOCAL: '1' }),
  },
} as const satisfies Record<string, Build>

/** Builds what is stale, side by side: each build keeps one core busy. Returns the names of what was built. */
export async function ensureBuilt(wanted: readonly (keyof typeof builds)[]): Promise<string[]> {
  const stale = wanted
    .map((name): Build => builds[name])
    .map((build) => ({ build, print: fingerprint(build.from), stamp: path.join(stamps, build.name) }))
    .filter(({ build, print, stamp }) => !existsSync(build.makes) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== print)
  mkdirSync(stamps, { recursive: true })
  await Promise.all(
    stale.map(async ({ build, print, stamp }) => {
      // Taro ends well when its settings are wrong, and has built nothing: what was there before must not pass for it.
      rmSync(build.makes, { force: true })
      await show(build, stale.length > 1)
      if (!existsSync(build.makes)) throw new Error(`The ${build.says} was not made: ${build.makes} is missing.`)
      writeFileSync(stamp, print)
    }),
  )
  return stale.map(({ build }) => build.name)
}

/** Says how far a build is. Several at once say each of their steps in a line of its own. */
async function show(build: Build, several: boolean): Promise<void> {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  const live = process.stdout.isTTY && !several
  const name = several ? `${build.says}: ` : ''
  console.log(`Building the ${build.says} …`)
  let shown = 0
  // A compiler says nothing for its first half minute, and a silent terminal looks broken.
  const waiting = setInterval(() => {
    if (shown === 0) process.stdout.write(live ? `\r  compiling, ${seconds()}   ` : `  ${name}compiling, ${seconds()}\n`)
  }, 5_000)
  try {
    await build.run((percent) => {
      if (percent < shown + 20) return
      shown = percent
      process.stdout.write(live ? `\r  ${percent} %  ${seconds()}        ` : `  ${name}${percent} %  ${seconds()}\n`)
    })
  } finally {
    clearInterval(waiting)
  }
  console.log(`${live ? '\r' : ''}  ${name}done in ${seconds()}      `)
}

/** A hash over the contents of these files and folders. */
function fingerprint(roots: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of roots.flatMap(filesIn).sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(root: string): string[] {
  if (!statSync(root).isDirectory()) return [root]
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

if (process.argv[1]?.endsWith('builds.ts')) {
  const wanted = process.argv.slice(2).filter((name): name is keyof typeof builds => name in builds)
  ensureBuilt(wanted).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
