import path from 'node:path'
import { connect } from '../../local-cloud/store/connection'
import { type Engine, type Item } from './engine'

/** JSON in rows, with indexes on expressions: the plainest way to keep documents in SQLite. */
export function openLibsql(folder: string): Engine {
  const db = connect(path.join(folder, 'rows.sqlite'))
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS items (id TEXT PRIMARY KEY, body TEXT NOT NULL)',
  )
  db.exec("CREATE INDEX IF NOT EXISTS by_n ON items (json_extract(body, '$.n'))")
  db.exec("CREATE INDEX IF NOT EXISTS by_customer ON items (json_extract(body, '$.customer'))")
  const put = db.prepare('INSERT INTO items VALUES (?, ?)')
  const byId = db.prepare('SELECT body FROM items WHERE id = ?')
  const byCustomer = db.prepare("SELECT body FROM items WHERE json_extract(body, '$.customer') = ?")
  const range = db.prepare(
    "SELECT body FROM items WHERE json_extract(body, '$.n') >= ? AND json_extract(body, '$.n') < ? ORDER BY json_extract(body, '$.n') LIMIT 20",
  )
  const groups = db.prepare(
    "SELECT json_extract(body, '$.city') AS id, count(*) AS count, sum(json_extract(body, '$.score')) AS score FROM items GROUP BY id",
  )
  const add = db.prepare("UPDATE items SET body = json_set(body, '$.score', json_extract(body, '$.score') + ?) WHERE id = ?")
  const insert = (item: Item): void => put.run(item._id, JSON.stringify(item))
  const parsed = (rows: unknown[]): unknown[] => (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as unknown)
  const together = (work: () => void): Promise<void> => {
    db.exec('BEGIN IMMEDIATE')
    work()
    db.exec('COMMIT')
    return Promise.resolve()
  }
  return {
    insertMany: (items) => together(() => items.forEach(insert)),
    insert: (item) => Promise.resolve(insert(item)),
    get: (id) => Promise.resolve(parsed(byId.all(id))[0]),
    ofCustomer: (customer) => Promise.resolve(parsed(byCustomer.all(customer))),
    between: (from, to) => Promise.resolve(parsed(range.all(from, to))),
    byCity: () => Promise.resolve(groups.all()),
    move: (from, to) =>
      together(() => {
        add.run(-1, from)
        add.run(1, to)
      }),
    close: () => Promise.resolve(db.close()),
  }
}
