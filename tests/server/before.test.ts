/**
 * What the version before wrote is read, gone on with and counted by this one. The data is an export of 0.1.0 after a week of use: questions
 * in every state, bookings kept, missed, moved by the point, a place held for who waits, ratings, the inbox.
 */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importData } from '../../local-cloud'
import { account } from '../../src/shared/account/contract'
import { booking } from '../../src/shared/booking/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { rating } from '../../src/shared/rating/contract'
import { openTestCloud, type TestCloud } from '../cloud'

const folder = mkdtempSync(path.join(os.tmpdir(), 'before-'))
let cloud: TestCloud
beforeAll(async () => {
  await importData(folder, createReadStream(path.join(__dirname, 'before/0.1.0.jsonl')))
  cloud = await openTestCloud(folder)
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = { now: '2026-11-25T09:35:00.000Z' }
const closed = 'c-d351afe329edd843f11eff3b'
const followedUp = 'c-a3a2484a8e991292fe75c1db'
const homeVisit = 'b-52c00502b05935f3e41914e4'
const missed = 'b-9e0981b4ef813df2a30c593c'
const affected = 'b-aa925e527078a1884254d553'
const mediation = 'b-74d464dbed40248b2b00d93e'

test('consultations are listed and read by who asked, in each of their states, and a rated one with its rating', async () => {
  const { items } = await cloud.ok(consultation, 'mine', {}, 'resident-zhang', at)
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [followedUp, 'followedUp'],
    [closed, 'closed'],
  ])
  const read = await cloud.ok(consultation, 'read', { id: closed }, 'resident-zhang', at)
  expect(read.rated?.rating?.grade).toBe(5)
  expect((await cloud.ok(consultation, 'mine', {}, 'resident-li', at)).items.map(({ state, askedBy }) => [state, askedBy])).toEqual([
    ['withdrawn', null],
    ['waiting', '女儿'],
  ])
})

test('a lawyer finds what waited and what was in hand, answers it, and its asker ends it', async () => {
  const lists = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen', at)
  expect(lists.inHand.items.map(({ id }) => id)).toEqual([followedUp])
  expect(lists.waiting.items.map(({ askedBy }) => askedBy)).toContain('女儿')
  const answer = {
    id: followedUp,
    answerId: 'new-answer-0001',
    conclusion: '利息可以按约定要，没有约定就没有。',
    basis: [],
    steps: '先发一条消息催一催，再去调解。',
    mayApplyForLegalAid: false,
  }
  expect((await cloud.ok(consultation, 'answer', answer, 'lawyer-chen', at)).state).toBe('answered')
  expect((await cloud.ok(consultation, 'close', { id: followedUp }, 'resident-zhang', at)).rated?.mayRate).toBe(true)
})

test('bookings are listed with what can be done, and can still be moved, contested and cancelled', async () => {
  const { bookings } = await cloud.ok(booking, 'mine', {}, 'resident-zhang', at)
  expect(bookings.items.map(({ id, affected: why, actions }) => [id, why, actions])).toEqual([
    [affected, '停电检修', ['reschedule', 'cancel']],
  ])
  expect((await cloud.ok(booking, 'cancel', { id: affected }, 'resident-zhang', at)).state).toBe('cancelled')
  const contested = await cloud.ok(booking, 'contest', { id: missed, reason: '我到了，窗口没人。' }, 'resident-li', at)
  expect(contested.contested).toBe('我到了，窗口没人。')
})

test('the invitation to a mediation from before is dead: what let the other side in followed from the id; a new one is made', async () => {
  const [stored] = (await cloud.documents<{ _id: string; otherSide: { inviteCode: string } }>('bookings')).filter(
    ({ _id }) => _id === mediation,
  )
  expect(stored?.otherSide.inviteCode).toMatch(/^[0-9a-f]{16}$/)
  const read = await cloud.ok(booking, 'read', { id: mediation }, 'resident-qian', at)
  expect(read.otherSide).toMatchObject({ answer: 'open', invite: null, subject: '', inviteCode: '' })
  expect(
    await cloud.raw('booking', { action: 'confirmSide', input: { inviteCode: stored?.otherSide.inviteCode } }, 'stranger', at),
  ).toMatchObject({
    body: { ok: false, error: { code: 'UNKNOWN_ACTION' } },
  })
  const { otherSide } = await cloud.ok(booking, 'renewInvite', { id: mediation, open: true }, 'resident-qian', at)
  expect((await cloud.ok(booking, 'openSide', otherSide?.invite ?? { code: '' }, 'other-side', at)).otherSide?.reader).toBe('other')
})

test('a place that was held for who waits can be taken', async () => {
  const { waiting } = await cloud.ok(booking, 'mine', {}, 'resident-zhou', at)
  expect(waiting).toMatchObject([{ state: 'offered', offer: { slot: '0915' }, actions: expect.arrayContaining(['take']) }])
  const place = { need: 'notary', pointId: 'point-340600', date: '2026-11-27', slot: '0915' } as const
  const taken = await cloud.ok(booking, 'reserve', { id: 'new-book-0001', ...place, visitor: { name: '周' } }, 'resident-zhou', at)
  expect(taken.state).toBe('booked')
})

test('a home visit that was recorded as a visit is shown with its rating, and counted among the home visits', async () => {
  const read = await cloud.ok(booking, 'read', { id: homeVisit }, 'resident-wu', at)
  expect(read.rated).toMatchObject({ record: { kind: 'homeVisit' }, rating: { grade: 2, words: '等得久' } })
  const { byKind } = await cloud.ok(rating, 'summary', { from: '2026-11-20', to: '2026-11-25' }, 'supervisor-zhao', at)
  expect(byKind.find(({ kind }) => kind === 'homeVisit')).toMatchObject({ figures: { closed: 1, rated: 1 }, grades: { 2: 1 } })
})

test('every entry of the inbox opens a page that there is, and can be marked as read', async () => {
  for (const person of ['resident-zhang', 'resident-li', 'resident-wu', 'resident-zhou']) {
    const { items } = await cloud.ok(account, 'inbox', {}, person, at)
    expect(items.length).toBeGreaterThan(0)
    for (const { id, to } of items) {
      expect(['booking', 'bookings', 'consultation', 'time']).toContain(to.page)
      await cloud.ok(account, 'markRead', { id }, person, at)
    }
    expect((await cloud.ok(account, 'inbox', {}, person, at)).items.every(({ read }) => read)).toBe(true)
  }
})

test('how the screens are liked, and what was agreed to, is known', async () => {
  expect(await cloud.ok(account, 'whoAmI', {}, 'resident-zhang', at)).toMatchObject({
    preferences: { theme: 'dark', large: true, textSize: 24 },
    agreedTo: '2026-11-23',
  })
})

test('the jobs of this version go over it, and the books balance', async () => {
  for (const now of ['2026-11-25T09:36:00.000Z', '2026-11-25T09:38:00.000Z', '2026-11-25T19:10:00.000Z']) await cloud.tick('booking', now)
  const { drift, jobs } = await cloud.ok(booking, 'audit', {}, 'supervisor-zhao', { now: '2026-11-25T19:12:00.000Z' })
  expect(drift).toEqual([])
  expect(jobs.filter(({ failure }) => failure !== null)).toEqual([])
})
