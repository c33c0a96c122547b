/**
 * Bundles each function of the table into dist/cloudfunctions/<name>/ (each folder is uploaded alone, so shared code
 * goes into every one): `npm run build:functions`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { functions } from '../config/functions'

/** What the platform installs for each function; everything else is bundled. */
const external = ['wx-server-sdk', '@cloudbase/node-sdk'] as const

export async function buildFunctions(outDir = 'dist/cloudfunctions'): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  await build({
    entryPoints: Object.fromEntries(functions.map(({ name }) => [`${name}/index`, `cloudfunctions/${name}/index.ts`])),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node18',
    // A cold start reads all of it. Names stay whole: a line of the log says in which function it arose.
    minifyWhitespace: true,
    minifySyntax: true,
    format: 'cjs',
    external: [...external],
    logLevel: 'warning',
  })
  for (const { name, timer } of functions) {
    const folder = path.join(outDir, name)
    mkdirSync(folder, { recursive: true })
    const wanted = Object.fromEntries(external.map((sdk) => [sdk, dependencies[sdk] ?? 'latest']))
    writeJson(path.join(folder, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js', dependencies: wanted })
    writeJson(path.join(folder, 'config.json'), {
      permissions: { openapi: ['subscribeMessage.send'] },
      ...(timer && { triggers: [{ name: timer.name, type: 'timer', config: timer.cron }] }),
    })
  }
}

const writeJson = (file: string, content: object) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)

if (process.argv[1]?.endsWith('build-functions.ts')) {
  void buildFunctions().then(() => console.log(`Built ${functions.length} functions into dist/cloudfunctions`))
}
