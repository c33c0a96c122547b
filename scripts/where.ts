/**
 * `npm run where -- FUNCTION LINE:COLUMN`: the place in the source that a line of the log names. It reads the map of the last
 * `npm run build:functions`: build the version that is uploaded, the log has its short names.
 */
import { readFileSync } from 'node:fs'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { builtTo } from '../config/functions'
import { mapOf } from './build-functions'

const [name = '', place = ''] = process.argv.slice(2)
const [, line, column] = place.match(/^(\d+):(\d+)$/) ?? []
if (name === '' || line === undefined || column === undefined) {
  console.error('Say which function, and where: npm run where -- booking 1:53211')
  process.exit(1)
}
const map = new TraceMap(readFileSync(mapOf(builtTo.deployed, name), 'utf8'))
// Columns count from one in a stack and from zero in a map.
const found = originalPositionFor(map, { line: Number(line), column: Number(column) - 1 })
console.log(found.source === null ? 'Nothing of the source is there' : `${found.source.replace(/^(\.\.\/)+/, '')}:${found.line}`)
