/** What every action of every contract must do, generated from the contracts themselves. */
import { collections } from '../../config/database'
import { functions } from '../../config/functions'
import { booking } from '../../src/shared/booking/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { type Contract } from '../../src/shared/contract'
import { rating } from '../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../cloud'
import { goodAnswer, phoneId } from '../cloud/consultations'
import { contracts as byName } from '../contracts'

const contracts: readonly Contract[] = Object.values(byName)
const actions = contracts.flatMap((contract) =>
  Object.entries(contract.actions).map(([name, spec]) => ({ label: `${contract.name}.${name}`, contract, name, spec })),
)

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const codeOf = (body: unknown) => (body as { error?: { code?: string } }).error?.code
const everything = async () => JSON.stringify(await Promise.all((await collections()).map(({ name }) => cloud.documents(name))))

test('every function has its contract in the list of contracts, under its name', () => {
  expect(Object.entries(byName).map(([name, contract]) => [name, contract.name])).toEqual(Object.keys(byName).map((name) => [name, name]))
  expect(Object.keys(byName).sort()).toEqual(functions.map(({ name }) => name).sort())
})

test.each(actions.filter(({ spec }) => spec.by.who !== 'anyone'))(
  '$label tells a caller without identity that it does not know them',
  async ({ contract, name }) => {
    expect(codeOf((await cloud.raw(contract.name, { action: name, input: {} }, null)).body)).toBe('NOT_SIGNED_IN')
  },
)

test.each(actions.filter(({ spec }) => spec.by.who === 'staff'))('$label is closed to residents', async ({ contract, name }) => {
  expect(codeOf((await cloud.raw(contract.name, { action: name, input: {} }, 'resident-zhang')).body)).toBe('NOT_ALLOWED')
})

const people = [
  ['lawyer', 'lawyer-chen'],
  ['clerk', 'clerk-wang'],
  ['supervisor', 'supervisor-zhao'],
] as const
const personFor = (spec: (typeof actions)[number]['spec']) =>
  spec.by.who !== 'staff'
    ? 'resident-zhang'
    : (people.find(([role]) => spec.by.who === 'staff' && spec.by.roles.includes(role))?.[1] ?? 'admin-zhou')

test.each(actions.filter(({ spec }) => !spec.input.safeParse({}).success))(
  '$label names the field of a bad input and writes nothing',
  async ({ contract, name, spec }) => {
    const before = await everything()
    const { status, body } = await cloud.raw(
      contract.name,
      { action: name, input: { text: 5, limit: 'many', recordId: {}, from: 'x' } },
      personFor(spec),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', field: expect.any(String), next: 'fixField' } })
    expect((body as { error: { message: string } }).error.message).toMatch(/[一-鿿]/)
    expect(await everything()).toBe(before)
  },
)

test.each(contracts.map((contract) => ({ name: contract.name })))(
  '$name answers an unknown action, and any other event, in its envelope',
  async ({ name }) => {
    for (const event of [{ action: 'constructor', input: {} }, { action: 'dropEverything' }, {}, { action: 7 }]) {
      expect(codeOf((await cloud.raw(name, event, 'resident-zhang')).body)).toBe('UNKNOWN_ACTION')
    }
  },
)

const id = 'nobody-has-this'
test.each<[Contract, string, object, string]>([
  [consultation, 'read', { id }, 'resident-zhang'],
  [consultation, 'close', { id }, 'resident-zhang'],
  [consultation, 'withdraw', { id }, 'resident-zhang'],
  [consultation, 'followUp', { id, followUpId: phoneId(), text: '那仲裁要多久呢？' }, 'resident-zhang'],
  [consultation, 'claim', { id }, 'lawyer-chen'],
  [consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen'],
  [consultation, 'handBack', { id, reason: '我这几天不在' }, 'lawyer-chen'],
  [booking, 'read', { id }, 'resident-zhang'],
  [booking, 'cancel', { id }, 'resident-zhang'],
  [booking, 'reschedule', { id, date: '2026-11-24', slot: '0900' }, 'resident-zhang'],
  [booking, 'contest', { id, reason: '我那天去了' }, 'resident-zhang'],
  [booking, 'leaveWaitlist', { id }, 'resident-zhang'],
  [booking, 'answerSide', { id, answer: 'accepted', words: '' }, 'resident-zhang'],
  [booking, 'markAbsent', { bookingId: id, who: 'resident' }, 'clerk-wang'],
  [rating, 'rate', { recordId: id, grade: 5 }, 'resident-zhang'],
  [rating, 'ofRecord', { recordId: id }, 'resident-zhang'],
])('$name.%s of what is not there says that it was not found', async (contract, action, input, as) => {
  const { body } = await cloud.raw(contract.name, { action, input }, as)
  expect(body).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
})

test('a handler that breaks shows no inner text, and the phone gets a request id', async () => {
  const { body } = await cloud.raw('consultation', { action: 'mine', input: {} }, 'resident-zhang', { faults: { failOp: 1 } })
  expect(body).toMatchObject({ ok: false, error: { code: 'BROKEN', next: 'retry', requestId: expect.any(String) } })
  expect(JSON.stringify(body)).not.toMatch(/Error|\.ts|\.js|stack|consultations/)
})
