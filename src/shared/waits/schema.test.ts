import { GatheredWaits } from './schema'

const wait = {
  id: 'w-1',
  domain: 'booking',
  at: '2026-11-24T01:00:00.000Z',
  until: null,
  urgency: 'changed',
  title: '您的安排有变动',
  tag: '有变动',
  tone: 'caution',
  meaning: '请看看能不能去。',
  to: { page: 'inbox', params: {} },
}
const waits = { items: [wait], more: ['booking'], missing: [] }

test('what waits is told with its words and its page; whose it is, and whatever else is known, is not', () => {
  expect(GatheredWaits.parse({ ...waits, items: [{ ...wait, person: 'wx:zhang' }], asked: 3 })).toEqual(waits)
})

test.each([
  { urgency: 'sometime' },
  { tone: 'red' },
  { until: undefined },
  { to: { page: 'nowhere', params: {} } },
  { title: null },
  { domain: 7 },
])('%j is none', (wrong) => {
  expect(GatheredWaits.safeParse({ ...waits, items: [{ ...wait, ...wrong }] }).success).toBe(false)
})
