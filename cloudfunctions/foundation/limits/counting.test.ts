/** Counting, through the real SDK: forty at once, double taps, refusals, deaths. */
import { openKernelCloud, type KernelCloud } from '../../../tests/cloud/kernel'
import { valueOn } from '../../../src/shared/parameters'
import { addMinutes } from '../../../src/shared/time'
import { limitsCollection } from '../collections'

jest.setTimeout(120_000)

const now = '2026-11-23T00:00:00.000Z'
const most = valueOn('limit.questionsPerHour', '2026-11-23')
const question = (id: string) => ({ deed: 'question', id }) as const

let cloud: KernelCloud
/** Only once the platform's environment is set. */
const load = () => import('./limits')
let limits: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  cloud = await openKernelCloud([limitsCollection])
  limits = await load()
})
afterAll(() => cloud.close())

const doneBy = async (person: string) =>
  (await cloud.documents<{ _id: string; done: { question?: { id: string }[] } }>('limits')).find(({ _id }) => _id === person)?.done.question

test('of forty at once as many pass as may, and no more', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => limits.count('forty', question(`q-${i}`), now)))
  expect(answers.filter((full) => full === null)).toHaveLength(most)
  expect(answers.find((full) => full !== null)).toEqual({ full: 'rate', until: addMinutes(now, 60) })
  expect(await doneBy('forty')).toHaveLength(most)
})

test('the same one sent forty times at once counts once', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => limits.count('tapping', question('same'), now)))
  expect(answers.filter((full) => full !== null)).toEqual([])
  expect(await doneBy('tapping')).toHaveLength(1)
})

test('what was refused uses up nothing, however many of them come at once', async () => {
  const tryOne = async (id: string) => {
    const full = await limits.count('refused', question(id), now)
    if (full === null) await limits.uncount('refused', question(id))
  }
  await Promise.all(Array.from({ length: 20 }, (_, i) => tryOne(`q-${i}`)))
  expect(await doneBy('refused')).toEqual([])
})

test('what was counted and never made locks nobody out for longer than a minute', async () => {
  for (let i = 0; i < most; i++) await limits.count('unlucky', question(`dead-${i}`), now)
  const again = (at: string, made: readonly string[]) => limits.count('unlucky', question('mine'), at, { done: async () => new Set(made) })
  expect(await again(now, [])).not.toBeNull()
  expect(
    await again(
      addMinutes(now, 2),
      Array.from({ length: most }, (_, i) => `dead-${i}`),
    ),
  ).not.toBeNull()
  expect(await again(addMinutes(now, 2), ['dead-0'])).toBeNull()
  expect((await doneBy('unlucky'))?.map(({ id }) => id)).toEqual(['dead-0', 'mine'])
})
