/** The end of the year: what is sure stays bookable, what waits says so, and is published by itself once the notice is there. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { account } from '../../../src/shared/account/contract'
import { booking } from '../../../src/shared/booking/contract'
import { openTestCloud, type TestCloud } from '../../../tests/cloud'
import { books, clerk, point, pointId, reserved } from '../../../tests/cloud/places'
import { calendarData } from '../../foundation/calendar/calendar-data'

// Far above what it takes: a machine that does six things at once fails no test.
jest.setTimeout(120_000)

/** As the notice of 2027 might be: 元旦 without a shift, 春节 of eight days, and everything that a notice must have. */
const notice = (newYear = '1月1日（周五）至3日（周日）放假，共3天。') => `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：${newYear}
二、春节：2月5日（农历除夕、周五）至12日（周五）放假调休，共8天。1月30日（周六）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`
const bridge = '12月31日（周四）至2027年1月3日（周日）放假调休，共4天。1月9日（周六）上班。'

const morning = [{ from: 540, to: 600 }]
const weekly = { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, 6: [], 7: [] }
const roster = { need: 'advice' as const, windows: 2, seats: 1, heldShare: 0, weekly }
const friday = '2026-12-18T00:00:00.000Z'
const tuesday = '2027-01-05T00:00:00.000Z'

let cloud: TestCloud
let folder: string
// A cloud of its own on disk: one in memory is handed on to the next test with its functions, and those remember which years have a notice.
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'year-end-'))
  cloud = await openTestCloud(folder, { service_points: [point], staff: [clerk] })
})
afterEach(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const publish = (now: string) => cloud.ok(booking, 'publishRoster', roster, 'clerk-test', { now })
const open = (now: string) => cloud.ok(booking, 'openSlots', { need: 'advice', pointId }, null, { now })
const daysOpen = async (now: string) => (await open(now)).days.map(({ date }) => date.slice(5))
const load = (now: string, text = notice(), seen = 0, options: { faults?: object } = {}) =>
  cloud.call(booking, 'loadNotice', { year: '2027', text, source: '国办发明电〔2026〕9号', seen }, 'admin-zhou', { now, ...options })
const loaded = async (now: string, text?: string, seen?: number) => {
  const reply = await load(now, text, seen)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.data
}
const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
/** As many ticks as it takes until publishing is up to date, the sample rosters included. */
const tick = async (now: string) => {
  for (let minute = 11; ; minute++) {
    await cloud.tick('booking', later(now, minute))
    const job = (await cloud.documents<{ name: string; behindSince: string | null }>('jobs')).find(({ name }) => name === 'publishAhead')
    if (job?.behindSince === null) return
  }
}
const inboxOf = async (person: string) =>
  (await cloud.documents<{ person: string; text: string }>('inbox')).filter((message) => message.person === `wx:${person}`)
const calendarOf = async () => cloud.documents<{ _id: string; version: number; earlier: object[] }>('calendar_years')

test('on 18 December each working day to New Year is published and can be booked; nothing waits yet', async () => {
  expect(await publish(friday)).toEqual({ sheets: 10, affected: [], waiting: [] })
  expect(await daysOpen(friday)).toContain('12-31')
  expect(await reserved(cloud, 'resident-a', { date: '2026-12-31' }, friday)).toMatchObject({ state: 'booked' })
})

test('before New Year what is sure is published, and what waits is named', async () => {
  const now = '2026-12-29T00:00:00.000Z'
  const { sheets, waiting } = await publish(now)
  expect(waiting.filter((date) => !['2027-01-02', '2027-01-03', '2027-01-09', '2027-01-10'].includes(date))).toEqual([
    '2027-01-04',
    '2027-01-05',
  ])
  expect(sheets).toBe(8)
  expect(await daysOpen(now)).toEqual(['12-30', '12-31', '01-06', '01-07', '01-08', '01-11', '01-12'])
  expect((await open(now)).waiting).toEqual(['2027-01-04', '2027-01-05'])
})

test('on 5 January without a notice one can book from the 6th on; who asks for a day that waits is told what for', async () => {
  await publish(tuesday)
  expect(await daysOpen(tuesday)).toEqual(['01-06', '01-07', '01-08', '01-11', '01-12', '01-13', '01-14', '01-15', '01-18', '01-19'])
  expect(await reserved(cloud, 'resident-a', { date: '2027-01-11' }, tuesday)).toMatchObject({ state: 'booked' })
  const before = '2027-01-04T00:00:00.000Z'
  const wish = { id: 'year-end-1', need: 'advice' as const, pointId, date: '2027-01-05', slot: '0900', visitor: { name: '李师傅' } }
  const refused = await cloud.call(booking, 'reserve', wish, 'resident-b', { now: before })
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'SLOT_GONE', message: expect.stringContaining('还没收到 2027 年的国家放假安排') },
  })
  expect(JSON.stringify(refused)).not.toContain('满了')
})

test('where all days wait, places and needs name them instead of saying that all is full, or nothing offered', async () => {
  const now = '2027-01-29T00:00:00.000Z'
  await publish(now)
  const { days, waiting } = await open(now)
  expect(days).toEqual([])
  expect(waiting).toHaveLength(9)
  const [first] = (await cloud.ok(booking, 'places', { need: 'advice' }, null, { now })).filter((place) => place.pointId === pointId)
  expect(first).toMatchObject({ next: null, waiting })
  expect(await cloud.ok(booking, 'needsAt', { pointId }, null, { now })).toEqual([{ need: 'advice', next: null, waiting }])
})

test('once the notice is loaded the days that waited are published by the job, nobody presses anything', async () => {
  await publish('2026-12-29T00:00:00.000Z')
  expect((await loaded('2026-12-30T00:00:00.000Z')).affected).toEqual([])
  await tick('2026-12-30T00:00:00.000Z')
  expect(await daysOpen('2026-12-30T02:00:00.000Z')).toEqual([
    '12-31',
    '01-04',
    '01-05',
    '01-06',
    '01-07',
    '01-08',
    '01-11',
    '01-12',
    '01-13',
  ])
  expect((await open('2026-12-30T02:00:00.000Z')).waiting).toBeUndefined()
  // Months later the working weekends of the notice are published like Mondays, its holidays are not.
  await publish('2027-01-26T00:00:00.000Z')
  const days = await daysOpen('2027-01-26T00:00:00.000Z')
  expect(days).toContain('01-30')
  expect(days.filter((day) => day >= '02-05')).toEqual([])
  expect((await books(cloud)).wrong).toEqual([])
})

test('in a year whose notice was loaded, what is free is asked for in one operation, as in one that the project came with', async () => {
  await loaded(friday)
  const costOf = async (now: string) =>
    Number((await cloud.raw('booking', { action: 'places', input: { need: 'advice' } }, null, { now })).headers.get('x-local-db-ops'))
  // An instance that has not met the year yet looks once.
  await costOf(tuesday)
  expect([await costOf(tuesday), await costOf('2027-03-09T00:00:00.000Z')]).toEqual([1, 1])
})

test('on 5 January with the notice every working day of two weeks can be booked', async () => {
  await loaded('2026-11-24T00:00:00.000Z')
  await publish(tuesday)
  expect(await daysOpen(tuesday)).toEqual(['01-06', '01-07', '01-08', '01-11', '01-12', '01-13', '01-14', '01-15', '01-18', '01-19'])
  expect((await open(tuesday)).waiting).toBeUndefined()
})

test('who had booked a day that turns out to be off is named, told once and offered others; nobody else can book it', async () => {
  await publish(friday)
  const booked = await reserved(cloud, 'resident-a', { date: '2026-12-31' }, friday)
  const { affected } = await loaded(friday, notice(bridge))
  expect(affected).toMatchObject([{ bookingId: booked.id, date: '2026-12-31' }])
  expect(affected[0]?.offers[0]).toMatchObject({ date: '2026-12-30' })
  expect(await inboxOf('resident-a')).toHaveLength(1)
  await tick(friday)
  expect(await inboxOf('resident-a')).toHaveLength(1)
  expect(await daysOpen(friday)).not.toContain('12-31')
  expect(await cloud.ok(booking, 'read', { id: booked.id }, 'resident-a')).toMatchObject({
    state: 'booked',
    affected: '国家放假安排：当天放假',
  })
  expect((await books(cloud)).wrong).toEqual([])
})

test('a second version keeps the first, opens again what it had shut, and only over the version that was seen', async () => {
  await publish(friday)
  await loaded(friday, notice(bridge))
  expect(await daysOpen(friday)).not.toContain('12-31')
  expect(await load(friday)).toMatchObject({ ok: false, error: { code: 'NOTICE_CHANGED' } })
  const { calendar } = await loaded(later(friday, 5), notice(), 1)
  expect(calendar[1]).toMatchObject({
    year: '2027',
    seen: 2,
    loadedBy: expect.any(String),
    earlier: [{ source: '国办发明电〔2026〕9号', loadedAt: friday }],
  })
  await tick(later(friday, 5))
  expect(await daysOpen(friday)).toContain('12-31')
  const [stored] = await calendarOf()
  expect(stored).toMatchObject({ _id: '2027', version: 2, earlier: [{ version: 1, text: notice(bridge) }] })
})

test.each([2, 5])('a death after %i operations of loading: sent again it is loaded once, and each is told once', async (crashAfterOp) => {
  await publish(friday)
  await reserved(cloud, 'resident-a', { date: '2026-12-31' }, friday)
  await load(friday, notice(bridge), 0, { faults: { crashAfterOp } })
  await loaded(friday, notice(bridge))
  await tick(friday)
  expect((await calendarOf())[0]).toMatchObject({ version: 1, earlier: [] })
  expect(await inboxOf('resident-a')).toHaveLength(1)
  expect(await daysOpen(friday)).not.toContain('12-31')
  expect((await books(cloud)).wrong).toEqual([])
})

test('a death right after the notice was written, never sent again: the job tells and shuts', async () => {
  await publish(friday)
  await reserved(cloud, 'resident-a', { date: '2026-12-31' }, friday)
  for (let crashAfterOp = 1; (await calendarOf()).length === 0; crashAfterOp++)
    await load(friday, notice(bridge), 0, { faults: { crashAfterOp } })
  await tick(friday)
  expect(await inboxOf('resident-a')).toHaveLength(1)
  expect(await daysOpen(friday)).not.toContain('12-31')
})

test('a text that cannot be read whole, of another year, or from anybody but an administrator writes nothing', async () => {
  for (const text of [notice().slice(0, 200), notice().replace('共8天', '共9天'), '春节放假通知见附件，请各单位遵照执行，谢谢。'])
    expect(await load(friday, text)).toMatchObject({
      ok: false,
      error: { code: 'NOTICE_UNREADABLE', field: 'text', message: expect.stringContaining('没有录入') },
    })
  const input = { year: '2029', text: notice(), source: '国办发明电〔2026〕9号', seen: 0 }
  expect(await cloud.call(booking, 'loadNotice', input, 'admin-zhou', { now: friday })).toMatchObject({
    ok: false,
    error: { code: 'NOTICE_UNREADABLE' },
  })
  for (const person of ['clerk-test', 'supervisor-zhao', 'resident-zhang'])
    expect(await cloud.call(booking, 'loadNotice', { ...input, year: '2027' }, person, { now: friday })).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    })
  expect(await calendarOf()).toEqual([])
})

test('from 1 November on the missing notice waits for the administrator, and for nobody else; loaded, it waits no more', async () => {
  const waits = async (person: string, now: string) =>
    (await cloud.ok(account, 'waits', {}, person, { now })).items
      .filter(({ id }) => id.startsWith('notice'))
      .map(({ title, to }) => [title, to.page])
  expect(await waits('admin-zhou', '2026-10-31T15:59:59.000Z')).toEqual([])
  expect(await waits('admin-zhou', '2026-10-31T16:00:00.000Z')).toEqual([['2027 年的放假安排还没录入', 'calendar']])
  expect(await waits('admin-zhou', tuesday)).toEqual([['2027 年的放假安排还没录入', 'calendar']])
  for (const person of ['resident-zhang', 'clerk-test', 'supervisor-zhao']) expect(await waits(person, friday)).toEqual([])
  await loaded(friday)
  expect(await waits('admin-zhou', friday)).toEqual([])
})

test('a year as the version before stored it is read, and can be replaced', async () => {
  const [known] = calendarData.filter(({ _id }) => _id === '2026')
  await cloud.close()
  cloud = await openTestCloud(':memory:', { service_points: [point], staff: [clerk], calendar_years: [{ ...known }] })
  expect(await publish(friday)).toMatchObject({ sheets: 10 })
  const [year] = await cloud.ok(booking, 'calendar', {}, 'admin-zhou', { now: friday })
  expect(year).toMatchObject({ year: '2026', known: true, seen: 0, loadedAt: null, earlier: [] })
})

test('after two weeks without a tick everything that is due comes about, and nothing is lost', async () => {
  const start = '2026-12-21T00:00:00.000Z'
  await publish(start)
  const missed = await reserved(cloud, 'resident-a', { date: '2026-12-22' }, start)
  const ahead = await reserved(cloud, 'resident-b', { date: '2026-12-31' }, start)
  const back = '2027-01-04T00:00:00.000Z'
  await tick(back)
  for (const { id, person } of [
    { id: missed.id, person: 'resident-a' },
    { id: ahead.id, person: 'resident-b' },
  ])
    expect((await cloud.ok(booking, 'read', { id }, person, { now: later(back, 60) })).state).toBe('absent')
  expect(await daysOpen(later(back, 60))).toEqual(['01-06', '01-07', '01-08', '01-11', '01-12', '01-13', '01-14', '01-15', '01-18'])
  expect((await open(later(back, 60))).waiting).toEqual(['2027-01-04', '2027-01-05'])
  expect((await books(cloud)).wrong).toEqual([])
})
