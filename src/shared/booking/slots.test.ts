import { bookable, freeSlots, minuteOf, nearest, saySlot, slotKey, slotsIn, type SlotState } from './slots'

test('no places are held back where nothing is, or where there is only one', () => {
  for (const windows of [1, 2, 7]) for (const seats of [1, 3]) expect(bookable(windows, seats, 0)).toBe(windows * seats)
  for (const share of [0.1, 0.5, 0.9]) expect(bookable(1, 1, share)).toBe(1)
  expect(bookable(0, 3, 0.4)).toBe(0)
})

test('of several places the share is held back, rounded down, but one at the least', () => {
  expect(bookable(2, 1, 0.1)).toBe(1)
  expect(bookable(4, 1, 0.4)).toBe(3)
  expect(bookable(5, 1, 0.4)).toBe(3)
  expect(bookable(5, 2, 0.4)).toBe(6)
  for (let all = 2; all <= 60; all++)
    for (const share of [0.01, 0.25, 0.4, 0.7, 0.9]) {
      const held = all - bookable(all, 1, share)
      expect(held).toBe(Math.max(1, Math.floor(all * share)))
    }
})

test('slots fit whole into the hours, in order, and their keys are read back', () => {
  const hours = [
    { from: 510, to: 720 },
    { from: 870, to: 1050 },
  ]
  expect(slotsIn(hours, 60)).toEqual(['0830', '0930', '1030', '1430', '1530', '1630'])
  expect(slotsIn(hours, 0)).toEqual([])
  expect(slotsIn([{ from: 600, to: 500 }], 30)).toEqual([])
  for (let minute = 0; minute < 1440; minute++) expect([slotKey(minute).length, minuteOf(slotKey(minute))]).toEqual([4, minute])
})

test('a slot is said as the clock is read', () => {
  expect(['0000', '0900', '1159', '1200', '1230', '1430'].map(saySlot)).toEqual([
    '上午 0:00',
    '上午 9:00',
    '上午 11:59',
    '下午 12:00',
    '下午 12:30',
    '下午 2:30',
  ])
})

const state = (free: number) => ({ capacity: 2, free })
const sheets: { date: string; slots: Record<string, SlotState> }[] = [
  { date: '2026-11-25', slots: { '1000': state(1), '0900': state(2) } },
  { date: '2026-11-24', slots: { '0900': state(1), '0930': state(0), '1000': state(1) } },
]

test('free slots come in order, without full ones, from the earliest moment on', () => {
  expect(freeSlots(sheets, { date: '2026-11-24', minute: 541 })).toEqual([
    { date: '2026-11-24', slot: '1000', free: 1 },
    { date: '2026-11-25', slot: '0900', free: 2 },
    { date: '2026-11-25', slot: '1000', free: 1 },
  ])
  expect(freeSlots(sheets, { date: '2026-11-24', minute: 540 })[0]).toMatchObject({ date: '2026-11-24', slot: '0900' })
  expect(freeSlots(sheets, { date: '2026-11-26', minute: 0 })).toEqual([])
})

test('the nearest come first, by minutes and across days, no more than asked for', () => {
  const free = freeSlots(sheets, { date: '2026-11-24', minute: 0 })
  const found = nearest(free, { date: '2026-11-25', slot: '0930' })
  expect(found.map(({ date, slot }) => `${date} ${slot}`)).toEqual(['2026-11-25 0900', '2026-11-25 1000', '2026-11-24 1000'])
  expect(nearest(free, { date: '2026-11-24', slot: '0900' }, 1)).toHaveLength(1)
})

test('the nearest are the nearest in minutes, whichever day they are on', () => {
  const at = (date: string, slot: string) => ({ date, slot, free: 1 })
  const free = [at('2026-11-25', '0000'), at('2026-11-24', '1200'), at('2026-11-24', '2330')]
  expect(nearest(free, { date: '2026-11-24', slot: '2300' }).map(({ slot }) => slot)).toEqual(['2330', '0000', '1200'])
})

test('sheets in whatever order give slots in order', () => {
  const sheet = (date: string) => ({ date, slots: { '0900': state(1) } })
  const days = ['2026-11-26', '2026-11-24', '2026-11-27', '2026-11-25']
  expect(freeSlots(days.map(sheet), { date: '2026-11-24', minute: 0 }).map(({ date }) => date)).toEqual([...days].sort())
  expect(freeSlots([...days].sort().map(sheet), { date: '2026-11-24', minute: 0 }).map(({ date }) => date)).toEqual([...days].sort())
})
