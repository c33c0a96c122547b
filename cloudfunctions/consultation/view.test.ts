import { recordOf } from './record'
import { isSaid, type StoredConsultation } from './stored'
import { actorOf, lineOf, linesOf, ownLineOf, taker, viewOf } from './view'

const now = '2026-11-23T02:00:00.000Z'
const stored = (over: Partial<StoredConsultation> = {}): StoredConsultation => ({
  _id: 'c-1',
  asker: 'wx:zhang',
  askedBy: null,
  state: 'answered',
  category: '03',
  risks: ['fraud'],
  urgency: 1,
  askedAt: '2026-11-23T01:00:00.000Z',
  dueAt: null,
  claimedBy: { staffId: 'staff-chen', name: '陈律师', pointId: 'point-1', at: '2026-11-23T01:10:00.000Z' },
  thread: [{ kind: 'question', id: 'question', at: '2026-11-23T01:00:00.000Z', text: '老板不给工资，怎么办？' }],
  followUpsUsed: 1,
  followUpsAllowed: 3,
  followUpUntil: '2026-11-30T01:00:00.000Z',
  closedAt: null,
  events: [],
  ...over,
})
const chen = { key: 'wx:chen', staff: { _id: 'staff-chen', roles: ['lawyer'] } } as const
const sun = { key: 'wx:sun', staff: { _id: 'staff-sun', roles: ['lawyer'] } } as const
const wang = { key: 'wx:wang', staff: { _id: 'staff-wang', roles: ['clerk'] } } as const
const zhang = { key: 'wx:zhang', staff: null }

test('who is looking is seen from the consultation: asker, lawyer, the one who has it', () => {
  expect(actorOf(stored(), zhang)).toEqual({ isAsker: true, isLawyer: false, isClaimer: false, isConflicted: false })
  expect(actorOf(stored(), chen)).toEqual({ isAsker: false, isLawyer: true, isClaimer: true, isConflicted: false })
  expect(actorOf(stored(), sun)).toEqual({ isAsker: false, isLawyer: true, isClaimer: false, isConflicted: false })
  expect(actorOf(stored(), wang)).toEqual({ isAsker: false, isLawyer: false, isClaimer: false, isConflicted: false })
  expect(actorOf(stored({ claimedBy: null }), chen).isClaimer).toBe(false)
})

test('in the asker’s own lists a sensitive matter has no words, no category and no risk; the lawyer sees it as ever', () => {
  const asked = (over: Partial<StoredConsultation>) => stored({ category: '99', risks: [], urgency: 2, ...over })
  const sensitive = [
    asked({ category: '01' }),
    asked({ risks: ['domesticViolence'], urgency: 0 }),
    asked({ thread: [{ kind: 'question', id: 'question', at: now, text: '我想离婚，房子怎么分？' }] }),
    asked({ thread: [...stored().thread, { kind: 'followUp', id: 'f', at: now, text: '老板还打我' }] }),
  ]
  for (const one of sensitive) {
    expect(ownLineOf(one, now)).toMatchObject({ quiet: true, opening: '11月23日的咨询', category: '99', risks: [] })
    expect(lineOf(one, now)).toMatchObject({ quiet: true, opening: expect.stringMatching(/工资|离婚/), risks: one.risks })
    expect(viewOf(one, zhang, now).opening).toBe('11月23日的咨询')
    expect(viewOf(one, chen, now).opening).toMatch(/工资|离婚/)
    expect(recordOf(one, now).about).toBe('咨询，陈律师答复')
  }
  expect(ownLineOf(stored(), now)).toEqual(lineOf(stored(), now))
})

test('what was taken back is in nobody’s hand', () => {
  expect(actorOf(stored({ state: 'withdrawn' }), chen).isClaimer).toBe(false)
})

test('a line opens with the first sixty characters, and says that there are more', () => {
  const line = (length: number) =>
    lineOf(stored({ thread: [{ kind: 'question', id: 'question', at: now, text: '字'.repeat(length) }] }), now).opening
  expect(line(60)).toBe('字'.repeat(60))
  expect(line(62)).toBe(`${'字'.repeat(60)}…`)
  expect(lineOf(stored({ thread: [] }), now).opening).toBe('')
})

test('it is overdue after the promised moment, not at it, and never where nothing is owed', () => {
  const overdue = (dueAt: string | null) => lineOf(stored({ dueAt }), now).overdue
  expect([overdue(now), overdue('2026-11-23T01:59:59.999Z'), overdue(null)]).toEqual([false, true, false])
})

test('a document from before, without the one who asked for another, reads as their own', () => {
  const { askedBy: _, ...before } = stored()
  expect(lineOf(before, now).askedBy).toBeNull()
  expect(lineOf(stored({ askedBy: '女儿' }), now).askedBy).toBe('女儿')
})

test('the view tells what is left, whose it is and what may be done; never who asked', () => {
  expect(viewOf(stored(), zhang, now)).toMatchObject({ followUpsLeft: 2, mine: true, recordId: null, rated: null, lawyer: '陈律师' })
  expect(viewOf(stored(), zhang, now).actions).toEqual(['followUp', 'close', 'hide'])
  expect(viewOf(stored(), chen, now)).toMatchObject({ mine: false, actions: [] })
  expect(JSON.stringify(viewOf(stored(), chen, now))).not.toContain('zhang')
})

test('the record is named once it is closed, and only then', () => {
  expect(viewOf(stored({ state: 'closed' }), zhang, now).recordId).toBe('consultation-c-1')
  expect(viewOf(stored({ state: 'withdrawn' }), zhang, now).recordId).toBeNull()
})

test('a page of lines goes on where the page of documents does', () => {
  expect(linesOf({ items: [stored()], next: 'there' }, now)).toEqual({ items: [lineOf(stored(), now)], next: 'there' })
})

test('whoever comes too late is told who has it', () => {
  expect([taker(stored()), taker(stored({ claimedBy: null }))]).toEqual([{ who: '陈律师' }, { who: '别的律师' }])
})

test('an entry is a retry only of its own kind', () => {
  expect(isSaid(stored(), 'question', 'question')).toBe(true)
  expect(isSaid(stored(), 'answer', 'question')).toBe(false)
  expect(isSaid(stored(), 'question', 'other')).toBe(false)
})

test('what ends becomes a service of the lawyer who had it, for who asked', () => {
  expect(recordOf(stored(), now)).toEqual({
    kind: 'consultation',
    subjectId: 'c-1',
    recipient: 'wx:zhang',
    provider: { staffId: 'staff-chen', pointId: 'point-1' },
    hands: ['staff-chen'],
    about: '劳动争议咨询，陈律师答复',
    category: '03',
    startedAt: '2026-11-23T01:00:00.000Z',
    finishedAt: now,
  })
  expect(recordOf(stored({ claimedBy: null }), now)).toMatchObject({
    provider: { staffId: '', pointId: '' },
    about: '劳动争议咨询，律师答复',
  })
})

test('risks and thread come along as they are, and a question that nobody has names no lawyer', () => {
  const waiting = stored({ state: 'waiting', claimedBy: null })
  expect(lineOf(waiting, now)).toMatchObject({ risks: ['fraud'], lawyer: null, dueAt: null, overdue: false })
  expect(viewOf(waiting, zhang, now).thread).toEqual(waiting.thread)
})

test('who gave it back for a conflict of interest is known, and nobody else is taken for them', () => {
  const waiting = stored({ state: 'waiting', claimedBy: null, conflicts: ['staff-chen'] })
  expect([chen, sun, zhang].map((viewer) => actorOf(waiting, viewer).isConflicted)).toEqual([true, false, false])
})

const givenBack = { code: 'HANDED_BACK' as const, at: '2026-11-23T01:30:00.000Z', by: 'staff-chen', detail: 'noTime' }
const answered = { code: 'ANSWERED' as const, at: '2026-11-23T01:40:00.000Z', by: 'staff-sun' }

test('the next lawyer reads why it was given back, who asked never does', () => {
  const words = '今天要开庭'
  const waiting = stored({
    state: 'waiting',
    claimedBy: null,
    events: [givenBack],
    handBacks: [{ by: 'staff-chen', at: givenBack.at, why: 'noTime', words }],
  })
  expect(viewOf(waiting, sun, now)).toMatchObject({ passedOn: true, handedBack: { why: 'noTime', words, at: givenBack.at } })
  expect(viewOf(waiting, zhang, now)).toMatchObject({ passedOn: true, handedBack: null })
  expect(JSON.stringify(viewOf(waiting, zhang, now))).not.toContain(words)
  // A lawyer's own question: they are who asked.
  expect(viewOf({ ...waiting, asker: 'wx:sun' }, sun, now).handedBack).toBeNull()
  expect(viewOf({ ...waiting, state: 'answered', events: [givenBack, answered] }, sun, now)).toMatchObject({
    passedOn: false,
    handedBack: null,
  })
})

test('a document from before has the words of a handing back in its history, and says of its ending nothing', () => {
  const before = stored({ state: 'waiting', claimedBy: null, events: [{ ...givenBack, detail: '和对方有利害关系' }] })
  expect(viewOf(before, sun, now).handedBack).toEqual({ why: 'other', words: '和对方有利害关系', at: givenBack.at })
  expect(lineOf(stored({ state: 'closed' }), now)).toMatchObject({ ending: null, passedOn: false, followUps: 1 })
})
