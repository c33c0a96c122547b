import type { Wait, Waits } from '../../src/shared/waits/wait'
import { gatherWaits } from './gatherWaits'

const now = '2026-11-24T01:00:00.000Z'
const wait = (id: string, urgency: Wait['urgency']): Wait => ({
  id,
  at: now,
  until: null,
  urgency,
  title: '',
  tag: '',
  tone: 'good',
  meaning: '',
  to: { page: 'inbox', params: {} },
})
const found = (more: boolean, ...items: Wait[]) => jest.fn(async (): Promise<Waits> => ({ items, more }))

test('every domain is asked about this person at this moment, and the answers are one list, the most urgent first', async () => {
  const domains = { rating: found(false, wait('1', 'anytime')), booking: found(true, wait('1', 'runsOut'), wait('2', 'changed')) }
  const failed = jest.fn()
  const { items, more, missing } = await gatherWaits(domains, 'wx:li', now, failed)
  expect(items.map(({ domain, id }) => `${domain} ${id}`)).toEqual(['booking 1', 'booking 2', 'rating 1'])
  expect([more, missing]).toEqual([['booking'], []])
  for (const asked of Object.values(domains)) expect(asked).toHaveBeenCalledWith('wx:li', now)
  expect(failed).not.toHaveBeenCalled()
})

test('a domain that fails is named and hides no other', async () => {
  const wrong = new Error('index missing')
  const breaks = () => Promise.reject(wrong)
  const failed = jest.fn()
  const answer = await gatherWaits({ booking: breaks, rating: found(false, wait('1', 'anytime')) }, 'wx:li', now, failed)
  expect(answer).toMatchObject({ items: [{ domain: 'rating' }], more: [], missing: ['booking'] })
  expect(failed.mock.calls).toEqual([['booking', wrong]])
})

test('all are asked at once: none waits for the answer of another', async () => {
  let answer = (_waits: Waits): void => undefined
  const first = () => new Promise<Waits>((resolve) => (answer = resolve))
  // Only this one lets the first answer.
  const second = async () => {
    answer({ items: [], more: false })
    return { items: [wait('1', 'answered')], more: false }
  }
  expect((await gatherWaits({ first, second }, 'wx:li', now, jest.fn())).items).toHaveLength(1)
})
