import { account } from '../../src/shared/account/contract'
import { noticeVersion } from '../../src/shared/account/notice'
import { openTestCloud, type TestCloud } from '../../tests/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

const set = (agreed: boolean, as: string) => cloud.ok(account, 'setConsent', { version: noticeVersion, agreed }, as)
const stands = async (as: string) => (await cloud.ok(account, 'whoAmI', {}, as)).agreedTo
const history = async (as: string) =>
  (await cloud.documents<{ _id: string; events: { code: string; detail?: string }[] }>('consents')).find(({ _id }) => _id === `wx:${as}`)
    ?.events

test('nobody has agreed before being asked, and what was agreed follows the person', async () => {
  expect(await stands('resident-li')).toBeNull()
  expect(await set(true, 'resident-li')).toEqual({ agreedTo: noticeVersion })
  expect(await stands('resident-li')).toBe(noticeVersion)
  expect(await stands('resident-zhang')).toBeNull()
})

test('consent taken back no longer stands, and the history keeps what was agreed when', async () => {
  await set(true, 'person-1')
  await set(false, 'person-1')
  expect(await stands('person-1')).toBeNull()
  await set(true, 'person-1')
  expect((await history('person-1'))?.map(({ code }) => code)).toEqual(['AGREED', 'TAKEN_BACK', 'AGREED'])
})

test('sent twice, at once or again, it is one entry of the history', async () => {
  await Promise.all([set(true, 'person-2'), set(true, 'person-2'), set(true, 'person-2')])
  await set(true, 'person-2')
  expect(await history('person-2')).toEqual([expect.objectContaining({ code: 'AGREED', detail: noticeVersion })])
})

test('nobody agrees to a notice that was never written, and nothing is stored', async () => {
  for (const version of ['2026-11-22', '2999-01-01', '', 'x'])
    expect(await cloud.call(account, 'setConsent', { version, agreed: true }, 'person-4')).toMatchObject({
      error: { code: 'BAD_INPUT', field: 'version', message: expect.stringContaining('这一版说明没有找到') },
    })
  expect(await history('person-4')).toBeUndefined()
})

test('choosing how screens look leaves consent alone', async () => {
  await set(true, 'person-3')
  await cloud.ok(account, 'savePreferences', { theme: 'dark', large: true, textSize: 24 }, 'person-3')
  expect(await stands('person-3')).toBe(noticeVersion)
})
