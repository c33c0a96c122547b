/**
 * `npm run new-domain -- NAME [--term 中文]` writes a small domain that works; `-- NAME --remove [--force]` takes it away again.
 * What it writes stands in scripts/new-domain/template.
 */
import { parseArgs } from 'node:util'
import { add } from './new-domain/add'
import { NewDomainError } from './new-domain/errors'
import { remove } from './new-domain/remove'

async function newDomain(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { term: { type: 'string' }, remove: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } },
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new NewDomainError('Say one name: npm run new-domain -- petition --term 诉求')
  console.log(values.remove ? await remove(name, values.force) : await add(name, values.term))
}

newDomain().catch((error: unknown) => {
  const known = error instanceof NewDomainError || (error instanceof TypeError && error.message.startsWith('Unknown option'))
  console.error(known ? error.message : error)
  process.exit(1)
})
