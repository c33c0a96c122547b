/** What is free in thirty days with two hundred bookings: our sheets beside cal.com's slot functions, same input, same answer. */
import type { Amounts } from '../amounts'
import { freeSlots, minuteOf, slotsIn } from '../../src/shared/booking/slots'
import { addDays, addMinutes, momentOf } from '../../src/shared/time'
import { median, printTable } from '../table'
import { openCalCom, type CalCom, type Range } from './calcom'

const days = 30
const bookings = 200
const minutes = 30
const hours = [
  { from: 8 * 60 + 30, to: 11 * 60 + 30 },
  { from: 14 * 60 + 30, to: 17 * 60 + 30 },
]
/** Far enough ahead that no notice period cuts anything off. */
const first = addDays(new Date().toISOString().slice(0, 10), 60)
const dates = Array.from({ length: days }, (_, i) => addDays(first, i))
const all = dates.flatMap((date) => slotsIn(hours, minutes).map((slot) => ({ date, slot })))
/** Spread over the month, always the same ones. */
const booked = all.filter((_, i) => (i * 7) % all.length < bookings)
const isBooked = new Set(booked.map(({ date, slot }) => `${date} ${slot}`))

const sheets = dates.map((date) => ({
  date,
  slots: Object.fromEntries(slotsIn(hours, minutes).map((slot) => [slot, { capacity: 1, free: isBooked.has(`${date} ${slot}`) ? 0 : 1 }])),
}))

const ours = (): number => freeSlots(sheets, { date: first, minute: 0 }).length

function theirs({ dayjs, buildDateRanges, subtract, getSlots }: CalCom): () => number {
  const zone = 'Asia/Shanghai'
  const at = (minute: number) => new Date(minute * 60_000)
  const availability = hours.map(({ from, to }) => ({ days: [0, 1, 2, 3, 4, 5, 6], startTime: at(from), endTime: at(to) }))
  const moment = (iso: string) => dayjs(iso).tz(zone)
  const busy = booked.map(({ date, slot }) => {
    const start = momentOf(date, minuteOf(slot))
    return { start: moment(start), end: moment(addMinutes(start, minutes)) } as unknown as Range
  })
  const dateFrom = moment(momentOf(first, 0))
  const dateTo = moment(momentOf(addDays(first, days - 1), 23 * 60 + 59))
  return () => {
    const { dateRanges } = buildDateRanges({ availability, timeZone: zone, dateFrom, dateTo, travelSchedules: [] })
    const free = subtract(dateRanges, busy)
    return getSlots({
      inviteeDate: dateFrom,
      frequency: minutes,
      minimumBookingNotice: 0,
      dateRanges: free,
      eventLength: minutes,
      offsetStart: 0,
    }).length
  }
}

function time(run: () => number, rounds: number): { ms: number; count: number } {
  let count = 0
  for (let i = 0; i < Math.ceil(rounds / 3); i++) count = run()
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return { ms: median(times), count }
}

/** @throws when the two do not find the same number of free slots */
export function run({ searches }: Amounts): void {
  const mine = time(ours, searches)
  const other = time(theirs(openCalCom()), searches / 20)
  if (mine.count !== other.count) throw new Error(`Ours finds ${mine.count} free slots, cal.com ${other.count}: the input is not the same`)
  const ratio = other.ms / mine.ms
  printTable(
    `Free slots of ${days} days with ${booked.length} bookings, median ms; ours at least 100 × faster`,
    ['what', 'ms', 'free slots', '× slower', ''],
    [
      ['ours: freeSlots over the day sheets', mine.ms.toFixed(4), String(mine.count), '1', ''],
      [
        'cal.com: buildDateRanges, subtract, getSlots',
        other.ms.toFixed(2),
        String(other.count),
        ratio.toFixed(0),
        ratio >= 100 ? 'ok' : 'NOT KEPT',
      ],
    ],
  )
}
