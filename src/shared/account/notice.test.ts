import { isParameter } from '../parameters/say'
import { account } from './contract'
import { noticeVersion, noticeVersions, purposeOf, purposes } from './notice'
import { defaultPreferences } from './preferences'

test('of everything that is kept it is said what, why, who sees it and for how long', () => {
  for (const { title, what, why, who, years, until = '' } of purposes) {
    expect(title).toMatch(/^[一-鿿]{2,6}$/)
    for (const sentence of [what, why, who]) expect(sentence).toMatch(/。$/)
    if (years === null) expect(until).toMatch(/。$/)
    else expect([isParameter(years), years, until]).toEqual([true, expect.stringMatching(/^retention\.\w+Years$/), ''])
  }
})

test('what leaves the phone for good has its years: the question, the booking, the rating', () => {
  expect(purposes.map(({ code }) => code)).toEqual(['ask', 'book', 'rate', 'look', 'position', 'voice'])
  expect(purposes.filter(({ years }) => years !== null).map(({ code }) => code)).toEqual(['ask', 'book', 'rate'])
  expect(purposeOf('voice').title).toBe('您说的话')
  expect(() => purposeOf('other' as 'voice')).toThrow('No purpose other')
})

test('what is agreed to is a version by its day', () => {
  const { input } = account.actions.setConsent
  expect(input.safeParse({ version: noticeVersion, agreed: true }).success).toBe(true)
  expect(input.safeParse({ version: '1', agreed: true }).success).toBe(false)
  expect(input.safeParse({ version: noticeVersion }).success).toBe(false)
})

test('each version was a day, each later than the one before, and the last one holds', () => {
  for (const version of noticeVersions) expect(version).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
  expect([...new Set(noticeVersions)].sort()).toEqual(noticeVersions)
  expect(noticeVersions.at(-1)).toBe(noticeVersion)
})

test('how screens look before anybody has chosen is something that can be chosen', () => {
  const { input, output } = account.actions.savePreferences
  expect(input.parse(defaultPreferences)).toEqual({ theme: 'auto', large: false, textSize: 22 })
  for (const wrong of [{ theme: 'pink' }, { textSize: 21 }, { textSize: 31 }, { textSize: 22.5 }, { large: 'yes' }])
    expect(input.safeParse({ ...defaultPreferences, ...wrong }).success).toBe(false)
  for (const theme of ['auto', 'light', 'dark'] as const)
    for (const textSize of [22, 30]) expect(output.safeParse({ theme, large: true, textSize }).success).toBe(true)
})

test('who is calling is told without anything that the contract does not name', () => {
  const staff = { id: 's-1', name: '陈律师', title: '值班律师', roles: ['lawyer'] }
  const me = { signedIn: true, staff, preferences: defaultPreferences, agreedTo: noticeVersion }
  const { output } = account.actions.whoAmI
  expect(output.parse({ ...me, openid: 'x', staff: { ...staff, account: 'wx:chen' } })).toEqual(me)
  expect(output.parse({ ...me, staff: null, agreedTo: null })).toEqual({ ...me, staff: null, agreedTo: null })
  expect(output.safeParse({ ...me, staff: { ...staff, roles: ['king'] } }).success).toBe(false)
  expect(account.actions.setConsent.output.parse({ agreedTo: null, by: 'x' })).toEqual({ agreedTo: null })
  expect(account.actions.markRead.output.parse({ id: 'm-1', text: 'x' })).toEqual({ id: 'm-1' })
  expect(account.actions.markRead.input.safeParse({}).success).toBe(false)
})

test('a message of the inbox opens a page that there is', () => {
  const message = {
    id: 'm-1',
    at: '2026-11-24T01:00:00.000Z',
    title: '有新进展',
    text: '请打开看看。',
    to: { page: 'inbox', params: {} },
    read: false,
  }
  const { output } = account.actions.inbox
  expect(output.parse({ items: [{ ...message, person: 'wx:zhang' }], next: null })).toEqual({ items: [message], next: null })
  for (const wrong of [{ to: { page: 'nowhere', params: {} } }, { read: 1 }, { title: null }, { text: undefined }, { id: 7 }])
    expect(output.safeParse({ items: [{ ...message, ...wrong }], next: null }).success).toBe(false)
})

test('reading needs no login; what is kept with a person does', () => {
  const doors = Object.entries(account.actions).map(([name, { by, kind }]) => [name, by.who, kind])
  expect(doors).toEqual([
    ['whoAmI', 'anyone', 'query'],
    ['savePreferences', 'resident', 'command'],
    ['setConsent', 'resident', 'command'],
    ['waits', 'resident', 'query'],
    ['inbox', 'resident', 'query'],
    ['markRead', 'resident', 'command'],
  ])
  expect(account.name).toBe('account')
})
