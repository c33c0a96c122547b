/**
 * Bundles each function of the table into a folder of its own (each is uploaded alone, so shared code goes into every one):
 * `npm run build:functions` makes what is uploaded, dist/cloudfunctions/<name>/.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { builtTo, functions } from '../config/functions'
import { localTemplateIds, missingIds, templateIds, templateVariables, type TemplateIds } from '../config/messages'

/** What the platform installs for each function; everything else is bundled. */
const external = ['wx-server-sdk', '@cloudbase/node-sdk'] as const

interface Built {
  readonly outDir: string
  /** Which templates messages go out by. */
  readonly templates: TemplateIds
  /** Whether a test may set the clock; what is uploaded knows no clock but the platform's. */
  readonly clock: 'real' | 'settable'
}

/** What one machine runs: its own template ids, and a clock that tests set. */
export const buildLocalFunctions = (outDir: string = builtTo.local): Promise<void> =>
  buildFunctions({ outDir, templates: localTemplateIds, clock: 'settable' })

/** What is uploaded. */
export const buildDeployedFunctions = (templates: TemplateIds, outDir: string = builtTo.deployed): Promise<void> =>
  buildFunctions({ outDir, templates, clock: 'real' })

async function buildFunctions({ outDir, templates, clock }: Built): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  await build({
    entryPoints: Object.fromEntries(functions.map(({ name }) => [`${name}/index`, `cloudfunctions/${name}/index.ts`])),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node18',
    // A cold start reads all of it. On one machine names stay whole; what is uploaded has its map beside it (`npm run where`).
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: clock === 'real',
    sourcemap: clock === 'real' && 'external',
    format: 'cjs',
    external: [...external],
    define: {
      ...Object.fromEntries(Object.entries(templateVariables(templates)).map(([name, id]) => [`process.env.${name}`, JSON.stringify(id)])),
      ...(clock === 'real' && { 'process.env.LOCAL_NOW': 'undefined' }),
    },
    logLevel: 'warning',
  })
  for (const { name, memory, timeout, timer } of functions) {
    const folder = path.join(outDir, name)
    mkdirSync(folder, { recursive: true })
    if (clock === 'real') keepMap(outDir, name)
    const wanted = Object.fromEntries(external.map((sdk) => [sdk, dependencies[sdk] ?? 'latest']))
    writeJson(path.join(folder, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js', dependencies: wanted })
    writeJson(path.join(folder, 'config.json'), {
      permissions: { openapi: ['subscribeMessage.send'] },
      memorySize: memory,
      timeout,
      ...(timer && { triggers: [{ name: timer.name, type: 'timer', config: timer.cron }] }),
    })
  }
}

/** The map stays on the machine that built: what is uploaded is the folder. */
function keepMap(outDir: string, name: string): void {
  const map = mapOf(outDir, name)
  mkdirSync(path.dirname(map), { recursive: true })
  renameSync(path.join(outDir, name, 'index.js.map'), map)
}

/** Where the map of an uploaded function is kept. */
export const mapOf = (outDir: string, name: string): string => path.join(`${outDir}-maps`, `${name}.json`)

const writeJson = (file: string, content: object) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)

if (process.argv[1]?.endsWith('build-functions.ts')) {
  const templates = templateIds(process.env)
  if (process.argv.includes('--local')) void buildLocalFunctions()
  else
    void buildDeployedFunctions(templates).then(() => {
      console.log(`Built ${functions.length} functions into ${builtTo.deployed}`)
      const missing = missingIds(templates, 'the functions')
      if (missing !== null) console.error(missing)
    })
}
