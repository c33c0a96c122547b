import * as z from '../schema'
import { anyone, command, contract, documentId, phoneMadeId, query, resident, staff } from './index'

const parts = { by: resident, input: z.object({ id: documentId }), output: z.object({ name: z.string() }) }

test('an action is what was said of it: a query reads, a command writes, nothing said is no refusal', () => {
  expect(query(parts)).toEqual({ kind: 'query', ...parts, refusals: [] })
  expect(command({ ...parts, by: anyone, refusals: ['TAKEN'] })).toEqual({ kind: 'command', ...parts, by: anyone, refusals: ['TAKEN'] })
  expect(staff('clerk', 'admin')).toEqual({ who: 'staff', roles: ['clerk', 'admin'] })
})

test('a contract joins actions to their sentences', () => {
  const refusals = { TAKEN: { message: '没有了。', next: 'retry' } } as const
  const actions = { take: command({ ...parts, refusals: ['TAKEN'] }) }
  expect(contract('errand', refusals, actions)).toEqual({ name: 'errand', refusals, actions })
})

test('what the output does not name is taken out of what goes to the phone', () => {
  expect(query(parts).output.parse({ name: '张', openid: 'o-1' })).toEqual({ name: '张' })
})

test('an id has the alphabet of a path and its length, from the first character to the last', () => {
  const ok = (schema: typeof documentId, ...ids: string[]) => ids.map((id) => schema.safeParse(id).success)
  expect(ok(documentId, 'a', 'p-1:advice:2026-11-24', 'x'.repeat(96))).toEqual([true, true, true])
  expect(ok(documentId, '', 'x'.repeat(97), 'a.b', 'a b', '$a', 'a$', '你')).toEqual(Array(7).fill(false))
  expect(ok(phoneMadeId, 'a'.repeat(8), 'Az09_-xx', 'x'.repeat(64))).toEqual([true, true, true])
  expect(ok(phoneMadeId, 'a'.repeat(7), 'x'.repeat(65), 'aaaaaaaa:', ':aaaaaaaa', 'aaaa.aaaa')).toEqual(Array(5).fill(false))
})
