/** What a shared phone shows of a sensitive matter: nothing, until its own page is opened. */
import { account } from '../../src/shared/account/contract'
import { consultation } from '../../src/shared/consultation/contract'
import { openTestCloud, type TestCloud } from '../../tests/cloud'
import { goodAnswer, phoneId } from '../../tests/cloud/consultations'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

test.each([
  ['danger', '老公今天晚上又打我了，孩子吓哭了，怎么办？'],
  ['calm words of a delicate matter', '老公今天晚上说要离婚，存款怎么分？'],
])('no list, wait or message has a word of it at any point: %s', async (_what, text) => {
  const as = `resident-${phoneId()}`
  const now = '2026-11-24T02:00:00.000Z'
  const told = /老公|晚上|孩子|离婚|存款|婚姻|家暴|domestic/
  const onTheScreen = async () => {
    const [lines, waits, inbox] = await Promise.all([
      cloud.ok(consultation, 'mine', {}, as, { now }),
      cloud.ok(account, 'waits', {}, as, { now }),
      cloud.ok(account, 'inbox', {}, as, { now }),
    ])
    return JSON.stringify({ lines, waits, inbox })
  }
  const { id } = await cloud.ok(consultation, 'ask', { id: phoneId(), text }, as, { now })
  expect(await onTheScreen()).toContain('11月24日的咨询')
  expect(await onTheScreen()).not.toMatch(told)
  const { waiting } = await cloud.ok(consultation, 'queue', {}, 'lawyer-chen', { now })
  expect(waiting.items.find((line) => line.id === id)?.opening).toBe(text)
  await cloud.ok(consultation, 'claim', { id }, 'lawyer-chen', { now })
  await cloud.ok(consultation, 'answer', { id, answerId: phoneId(), ...goodAnswer }, 'lawyer-chen', { now })
  const answered = await onTheScreen()
  expect(answered).not.toMatch(told)
  expect(answered).toMatch(/"title":"11月24日的咨询","tag":"律师答复了"/)
  await cloud.ok(consultation, 'close', { id }, as, { now })
  const closed = await onTheScreen()
  expect(closed).not.toMatch(told)
  expect(closed).toMatch(/"title":"咨询，陈律师答复","tag":"等您评"/)
  // Its own page has all of it.
  expect((await cloud.ok(consultation, 'read', { id }, as, { now })).thread[0]).toMatchObject({ text })
})
