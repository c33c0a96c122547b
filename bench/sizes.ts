/** What a phone downloads and what a function loads. */
import { measureSizes } from '../scripts/sizes'
import { printTable } from './table'

export async function run(): Promise<void> {
  const sizes = await measureSizes()
  printTable(
    'Bundle sizes, KB',
    ['what', 'KB', 'limit'],
    sizes.map(({ what, kb, limit }) => [what, String(kb), String(limit)]),
  )
}
