/**
 * What a call and a tick cost in a town, and in one with ten times the places and the people on them, when as much is due in both: twelve
 * people booked in the last minutes, one of them died on the way, four are to be reminded, three did not come.
 */
import type { Amounts } from '../amounts'
import { startLocalCloud, type LocalCloud } from '../../local-cloud'
import { needOf } from '../../src/shared/booking/needs'
import { addDays, addMinutes, dateOf, momentOf } from '../../src/shared/time'
import { minuteOf } from '../../src/shared/booking/slots'
import { jobs } from '../../cloudfunctions/booking/jobs'
import type { Job } from '../../cloudfunctions/kernel'
import { localOptions } from '../../scripts/local-options'
import { printTable } from '../table'

/** A minute past nine on a Tuesday in Huaibei. */
const now = '2026-11-24T01:01:00.000Z'
const today = dateOf(now)
const slots = ['0830', '0900', '0930', '1000', '1030', '1100', '1430', '1500', '1530', '1600', '1630', '1700']
const long = addMinutes(now, -3 * 24 * 60)

interface Person {
  readonly id: string
  readonly sheetId: string
  readonly slot: string
  readonly date: string
  /** When it was booked; with `died`, only the claim is there. */
  readonly at: string
  readonly died: boolean
  readonly reminded: readonly string[]
}

/** Everybody on a sheet: so many in each slot. */
const peopleOn = (sheetId: string, date: string, each: number): Person[] =>
  slots.flatMap((slot) =>
    Array.from({ length: each }, (_, i) => ({
      id: `b-${sheetId}-${slot}-${i}`,
      sheetId,
      slot,
      date,
      at: long,
      died: false,
      reminded: ['day', 'hours'],
    })),
  )

/** Twelve bookings of the last minutes, on twelve sheets. */
const fresh = (people: readonly Person[]): Person[] => {
  const perSheet = [
    ...new Map(people.filter(({ date }) => date > addDays(today, 1)).map((person) => [person.sheetId, person])).values(),
  ].slice(0, 12)
  return perSheet.map((person, i) => ({ ...person, at: addMinutes(now, -2 - (i % 3)), died: i === 0 }))
}
/** Four to be reminded of 11:00, three that did not come at 8:30: one on each of the first points. */
const due = (people: readonly Person[]): Person[] => [
  ...firstOf(people, '1100', 4).map((person) => ({ ...person, reminded: ['day'] })),
  ...firstOf(people, '0830', 3),
]
const firstOf = (people: readonly Person[], slot: string, most: number): Person[] => {
  const at = people.filter((person) => person.date === today && person.slot === slot)
  return [...new Map(at.map((person) => [person.sheetId, person])).values()].slice(0, most)
}

/** So many points, days ahead, and people in each slot, with as many places free. */
interface Size {
  readonly points: number
  readonly days: number
  readonly each: number
}

const pointIds = ({ points }: Size) => Array.from({ length: points }, (_, i) => `point-bench-${String(i).padStart(2, '0')}`)

function town(size: Size) {
  const { each } = size
  const points = pointIds(size)
  const days = Array.from({ length: size.days }, (_, i) => addDays(today, i))
  const sheetIds = points.flatMap((pointId) => days.map((date) => ({ pointId, date, _id: `${pointId}:advice:${date}` })))
  const everybody = sheetIds.flatMap(({ _id, date }) => peopleOn(_id, date, each))
  const special = new Map([...fresh(everybody), ...due(everybody)].map((person) => [person.id, person]))
  const isDue = new Set(due(everybody).map(({ id }) => id))
  const people = everybody.map((person) => special.get(person.id) ?? person)
  const bySheet = new Map(sheetIds.map(({ _id }) => [_id, [] as Person[]]))
  for (const person of people) bySheet.get(person.sheetId)?.push(person)
  const day_sheets = sheetIds.map(({ _id, pointId, date }) => ({
    _id,
    pointId,
    pointName: pointId,
    areaName: '相山区',
    address: '测试路 1 号',
    sample: true,
    need: 'advice',
    date,
    closed: null,
    touchedAt: (bySheet.get(_id) ?? []).map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest), long),
    slots: Object.fromEntries(
      slots.map((slot) => {
        const own = (bySheet.get(_id) ?? []).filter((person) => person.slot === slot)
        const claims = Object.fromEntries(own.map((person) => [`k${person.id}`, { id: person.id, at: person.at }]))
        return [slot, { capacity: own.length + each, free: each, surplus: 0, claims }]
      }),
    ),
  }))
  return {
    jobs: jobs.map(stateOf),
    day_sheets,
    bookings: people.filter(({ died }) => !died).map((person) => bookingOf(person, isDue)),
    visitors: people.map(handOf),
  }
}

function bookingOf({ id, sheetId, slot, date, at, reminded }: Person, isDue: ReadonlySet<string>) {
  const startsAt = momentOf(date, minuteOf(slot))
  const endsAt = addMinutes(startsAt, needOf('advice').minutes)
  return {
    _id: id,
    person: `web:${id}`,
    visitorKey: `k${id}`,
    visitor: { name: '人', groups: [] },
    forOther: null,
    need: 'advice',
    pointId: sheetId.split(':')[0],
    pointName: '',
    address: '',
    sheetId,
    date,
    slot,
    startsAt,
    endsAt,
    code: '100000',
    codeKey: id,
    state: endsAt <= now && !isDue.has(id) ? 'done' : 'booked',
    otherSide: null,
    ticket: null,
    affected: null,
    absentAt: null,
    contested: null,
    recordId: null,
    reminded,
    events: [{ code: 'BOOKED', at, by: 'visitor' }],
  }
}

const handOf = ({ id, sheetId, slot, at }: Person) => ({
  _id: `k${id}`,
  active: { advice: { bookingId: id, sheetId, slot, at } },
  count: 1,
  faults: [],
  pausedUntil: null,
  touchedAt: at,
})

/** Each job has had its turn, four minutes ago: what comes once a day is over, and a look at what was touched begins there. */
const stateOf = ({ name, due: when }: Job) => {
  const at = addMinutes(now, -4)
  const isLook = name.startsWith('reconcile')
  return {
    _id: `booking:${name}`,
    function: 'booking',
    name,
    startedAt: at,
    endedAt: at,
    doneOn: when === 'always' ? null : today,
    cursor: isLook ? at : null,
    did: 0,
    tookMs: 0,
    behindSince: null,
    failure: null,
  }
}

async function cost(cloud: LocalCloud, headers: Record<string, string>, body: object): Promise<{ operations: number; bytes: number }> {
  const response = await fetch(`${cloud.url}/functions/booking`, {
    method: 'POST',
    headers: { 'x-local-now': now, ...headers },
    body: JSON.stringify(body),
  })
  const answer = await response.text()
  if (!answer.startsWith('{"ok":true')) throw new Error(`booking answers ${answer.slice(0, 300)}`)
  return { operations: Number(response.headers.get('x-local-db-ops')), bytes: Number(response.headers.get('x-local-db-bytes')) }
}

const ask = (cloud: LocalCloud, action: string, input: object) => cost(cloud, {}, { action, input })
const tick = (cloud: LocalCloud, at: string) => cost(cloud, { 'x-local-timer': '1', 'x-local-now': at }, {})

async function measure(size: Size) {
  const options = await localOptions(town(size))
  const cloud = await startLocalCloud({ port: 0, dataDir: ':memory:', ...options, testing: true, timers: false })
  try {
    const [pointId = ''] = pointIds(size)
    return {
      'call of places': await ask(cloud, 'places', { need: 'advice' }),
      'call of needsAt': await ask(cloud, 'needsAt', { pointId }),
      'call of openSlots': await ask(cloud, 'openSlots', { need: 'advice', pointId }),
      'tick with the same due': await tick(cloud, now),
      'tick with nothing due': (await tick(cloud, addMinutes(now, 2)), await tick(cloud, addMinutes(now, 4))),
    }
  } finally {
    await cloud.close()
  }
}

export async function run({ limits }: Amounts): Promise<void> {
  const [points, days, few] = limits ? [11, 14, 5] : [7, 4, 1]
  const many = 10 * few
  const once = await measure({ points, days, each: few })
  const tenfold = await measure({ points, days, each: many })
  const names = Object.keys(once) as (keyof typeof once)[]
  const isKept = (name: keyof typeof once) => tenfold[name].operations <= once[name].operations
  printTable(
    `Operations, and characters read, in a town of ${points} points with ${few} people in each of ${days * slots.length} slots, and with ${many}; operations do not grow`,
    ['what', '1 ×', '10 ×', 'read 1 ×', 'read 10 ×', ''],
    names.map((name) => [
      name,
      String(once[name].operations),
      String(tenfold[name].operations),
      String(once[name].bytes),
      String(tenfold[name].bytes),
      isKept(name) ? 'ok' : 'NOT KEPT',
    ]),
  )
  if (!names.every(isKept)) throw new Error('Booking in a larger town: operations grow with the people or the places.')
}
