/** `npm run cloud -- export|import --data DIR --file F`: the local cloud's documents as JSON lines, out and back in. */
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { LocalCloudError, exportData, importData } from '../local-cloud'

const USAGE = 'Usage: npm run cloud -- export|import --data DIR --file FILE'

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '.local/data' }, file: { type: 'string' } },
  })
  const { data, file } = values
  if (positionals.length !== 1 || file === undefined) throw new LocalCloudError(USAGE)
  if (positionals[0] === 'export') console.log(`${await exportTo(data, file)} documents of ${data} written to ${file}.`)
  else if (positionals[0] === 'import') console.log(`${await importFrom(data, file)} documents of ${file} stored in ${data}.`)
  else throw new LocalCloudError(USAGE)
}

/** A file that was there stays until the new one is whole. */
async function exportTo(data: string, file: string): Promise<number> {
  const half = `${file}.part`
  try {
    const stream = createWriteStream(half)
    const count = await exportData(data, stream)
    stream.end()
    await finished(stream)
    renameSync(half, file)
    return count
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

function importFrom(data: string, file: string): Promise<number> {
  if (!existsSync(file)) throw new LocalCloudError(`There is no file ${file}.`)
  return importData(data, createReadStream(file))
}

run().catch((error: unknown) => {
  const known = error instanceof LocalCloudError || (error instanceof TypeError && 'code' in error)
  console.error(known && error instanceof Error ? error.message : error)
  process.exit(1)
})
