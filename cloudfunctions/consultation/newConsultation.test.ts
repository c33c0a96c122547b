import { createHash } from 'node:crypto'
import { isSameQuestion, newConsultation } from './newConsultation'

const now = '2026-11-23T01:00:00.000Z'
const input = { id: 'phone-id-000001', text: '老公又打我，我该怎么办？', category: '01' as const }

test('a question waits, dangers first, with its promise and its follow-ups', () => {
  expect(newConsultation(input, 'wx:zhang', now)).toMatchObject({
    asker: 'wx:zhang',
    askedBy: null,
    state: 'waiting',
    category: '01',
    risks: ['domesticViolence'],
    urgency: 0,
    askedAt: now,
    dueAt: '2026-11-23T03:00:00.000Z',
    claimedBy: null,
    thread: [{ kind: 'question', id: 'question', at: now, text: input.text }],
    followUpsUsed: 0,
    followUpsAllowed: 3,
    followUpUntil: null,
    closedAt: null,
    events: [{ code: 'ASKED', at: now, by: 'asker' }],
  })
})

test('what is no danger keeps the ordinary promise', () => {
  const asked = newConsultation({ ...input, text: '老板三个月没发工资，怎么要？' }, 'wx:zhang', now)
  expect(asked).toMatchObject({ risks: [], urgency: 2, dueAt: '2026-11-24T01:00:00.000Z' })
})

test('its id is made of the person and of what their phone made, as it always was: stored ones are still met', () => {
  const before = (person: string, id: string) => `c-${createHash('sha256').update(`${person}\n${id}`).digest('hex').slice(0, 24)}`
  expect(newConsultation(input, 'wx:zhang', now)._id).toBe(before('wx:zhang', input.id))
  expect(newConsultation(input, 'wx:li', now)._id).toBe(before('wx:li', input.id))
})

test('who asks for another is kept; the account that a message would go to is not', () => {
  const asked = newConsultation({ ...input, forOther: { relation: '女儿', agreed: true } }, 'wx:zhang', now)
  expect(asked.askedBy).toBe('女儿')
  expect(Object.keys(asked)).not.toContain('askerOpenid')
})

test('the same words for the same person are a retry; other words or another person are not', () => {
  const asked = newConsultation(input, 'wx:zhang', now)
  expect(isSameQuestion(asked, newConsultation(input, 'wx:zhang', '2026-11-23T01:00:09.000Z'))).toBe(true)
  expect(isSameQuestion(asked, newConsultation({ ...input, text: '完全不同的一个问题' }, 'wx:zhang', now))).toBe(false)
  expect(isSameQuestion(asked, { ...asked, askedBy: '女儿' })).toBe(false)
  expect(isSameQuestion({ thread: asked.thread }, asked)).toBe(true)
  expect(isSameQuestion({ ...asked, thread: [] }, { ...asked, thread: [] })).toBe(false)
})

test('without a question there is none to be the same', () => {
  const asked = newConsultation(input, 'wx:zhang', now)
  const followUp = { ...asked, thread: asked.thread.map((entry) => ({ ...entry, kind: 'followUp' as const, text: input.text })) }
  for (const [one, other] of [
    [asked, followUp],
    [followUp, asked],
    [asked, { ...asked, thread: [] }],
    [{ ...asked, thread: [] }, asked],
  ] as const)
    expect(isSameQuestion(one, other)).toBe(false)
})
