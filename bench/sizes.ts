/** What a phone downloads and what a function loads. */
import { measureSizes } from '../scripts/sizes'
import { printTable } from './table'

export async function run(): Promise<void> {
  printTable(
    'Bundle sizes, KB',
    ['what', 'KB', 'limit'],
    measureSizes().map(({ what, kb, limit }) => [what, String(kb), String(limit)]),
  )
}
