import { consultationRefusals } from './refusals'
import { life, mayRead, states, type ConsultationActor, type ConsultationFacts, type State } from './life'

const until = '2026-11-30T00:00:00.000Z'
const aSecondLater = '2026-11-30T00:00:01.000Z'
const unanswered = (state: State) => state === 'waiting' || state === 'claimed' || state === 'withdrawn'
const facts = (state: State, over: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  state,
  followUpsUsed: 0,
  followUpsAllowed: 3,
  followUpUntil: unanswered(state) ? null : until,
  ...over,
})
const actor = (over: Partial<ConsultationActor>): ConsultationActor => ({
  isAsker: false,
  isLawyer: false,
  isClaimer: false,
  isConflicted: false,
  ...over,
})
const asker = actor({ isAsker: true })
const claimer = actor({ isLawyer: true, isClaimer: true })
const lawyer = actor({ isLawyer: true })
const conflicted = actor({ isLawyer: true, isConflicted: true })
const stranger = actor({})

test.each([
  ['waiting', ['withdraw', 'hide'], ['claim']],
  ['claimed', ['withdraw', 'hide'], []],
  ['answered', ['followUp', 'close', 'hide'], []],
  ['followedUp', ['hide'], []],
  ['closed', ['hide'], []],
  ['withdrawn', ['hide'], []],
] as const)('%s: what the asker and another lawyer may do', (state, askers, others) => {
  expect(life.available(facts(state), asker, until)).toEqual(askers)
  expect(life.available(facts(state), lawyer, until)).toEqual(others)
})

test.each([
  ['claimed', ['answer', 'handBack']],
  ['followedUp', ['answer', 'handBack']],
  ['answered', []],
  ['closed', []],
] as const)('%s: what the lawyer who has it may do', (state, may) => {
  expect(life.available(facts(state), claimer, until)).toEqual(may)
})

test('what is hidden can be shown again and not hidden twice, by its asker alone, in every state; all else is as it was', () => {
  for (const state of states) {
    const inSight = life.available(facts(state), asker, until)
    expect(life.available(facts(state, { hidden: {} }), asker, until)).toEqual([...inSight.filter((name) => name !== 'hide'), 'unhide'])
    for (const who of [claimer, lawyer, stranger])
      expect(life.available(facts(state, { hidden: {} }), who, until)).toEqual(life.available(facts(state), who, until))
  }
})

test('the lawyer may end it only when no follow-up can come any more', () => {
  expect(life.may('close', facts('answered'), claimer, until)).toBe('RESIDENT_MAY_STILL_ASK')
  expect(life.may('close', facts('answered'), claimer, aSecondLater)).toBe('yes')
  expect(life.may('close', facts('answered', { followUpsUsed: 3 }), claimer, until)).toBe('yes')
  expect(life.may('close', facts('followedUp'), claimer, aSecondLater)).toBe('ANSWER_OWED')
})

test('one may ask on so often and so long as was allowed, once it is answered', () => {
  expect(life.may('followUp', facts('answered', { followUpsUsed: 2 }), asker, until)).toBe('yes')
  expect(life.may('followUp', facts('answered', { followUpsUsed: 3 }), asker, until)).toBe('FOLLOW_UPS_USED')
  expect(life.may('followUp', facts('answered'), asker, aSecondLater)).toBe('FOLLOW_UP_TOO_LATE')
  for (const state of ['waiting', 'claimed', 'followedUp'] as const)
    expect(life.may('followUp', facts(state), asker, until)).toBe('NOT_ANSWERED_YET')
})

test.each([
  ['claim', actor({ isAsker: true, isLawyer: true }), 'waiting', 'OWN_QUESTION'],
  ['claim', lawyer, 'claimed', 'TAKEN'],
  ['claim', lawyer, 'answered', 'TAKEN'],
  ['claim', lawyer, 'closed', 'NOT_WAITING'],
  ['claim', lawyer, 'withdrawn', 'NOT_WAITING'],
  ['answer', lawyer, 'claimed', 'NOT_YOURS'],
  ['answer', claimer, 'answered', 'NOTHING_TO_ANSWER'],
  ['answer', claimer, 'closed', 'OVER'],
  ['answer', lawyer, 'withdrawn', 'OVER'],
  ['handBack', claimer, 'closed', 'OVER'],
  ['close', claimer, 'closed', 'OVER'],
  ['claim', conflicted, 'waiting', 'CONFLICTED'],
  ['handBack', lawyer, 'followedUp', 'NOT_YOURS'],
  ['handBack', claimer, 'answered', 'NOTHING_TO_ANSWER'],
  ['followUp', asker, 'closed', 'ALREADY_ENDED'],
  ['close', asker, 'followedUp', 'NOT_ANSWERED_YET'],
  ['close', asker, 'withdrawn', 'ALREADY_ENDED'],
  ['withdraw', asker, 'answered', 'ALREADY_ANSWERED'],
  ['withdraw', asker, 'withdrawn', 'ALREADY_ENDED'],
  ['followUp', lawyer, 'answered', 'NOT_FOUND'],
  ['close', lawyer, 'answered', 'NOT_FOUND'],
  ['withdraw', claimer, 'waiting', 'NOT_FOUND'],
] as const)('%s: says why not, or that it is missing', (action, who, state, verdict) => {
  expect(life.may(action, facts(state), who, until)).toBe(verdict)
})

test('a question that was answered once and given back is not taken back by its asker', () => {
  expect(life.may('withdraw', facts('waiting', { followUpUntil: until }), asker, until)).toBe('ALREADY_ANSWERED')
})

test('a stranger may do nothing, in any state, and is told of nothing', () => {
  for (const state of states) {
    expect(life.available(facts(state), stranger, until)).toEqual([])
    for (const name of life.names) expect(life.may(name, facts(state), stranger, until)).toBe('NOT_FOUND')
    expect(mayRead(facts(state), stranger)).toBe('NOT_FOUND')
  }
})

test('nothing is done from a state that its action does not name, and each refusal has its sentence', () => {
  const everybody = [asker, claimer, lawyer, stranger]
  for (const name of life.names) {
    const { from, refusals } = life.actions[name]
    for (const state of states)
      if (everybody.some((who) => life.may(name, facts(state), who, until) === 'yes')) expect(from as readonly State[]).toContain(state)
    for (const refusal of refusals) expect(consultationRefusals[refusal].message).not.toBe('')
  }
})

test.each([
  ['waiting', 'yes'],
  ['claimed', 'TAKEN'],
  ['answered', 'TAKEN'],
  ['followedUp', 'TAKEN'],
  ['closed', 'NOT_WAITING'],
  ['withdrawn', 'NOT_WAITING'],
] as const)('%s: its asker and its lawyer read it, another lawyer is told %s', (state, told) => {
  expect([asker, claimer].map((who) => mayRead(facts(state), who))).toEqual(['yes', 'yes'])
  expect(mayRead(facts(state), lawyer)).toBe(told)
})

test('who gave it back for a conflict of interest reads it in no state, and is told why', () => {
  for (const state of states) {
    expect(life.available(facts(state), conflicted, until)).toEqual([])
    expect(mayRead(facts(state), conflicted)).toBe('CONFLICTED')
  }
})

test('a lawyer is told why not in words for lawyers: nothing of asking anew, nothing of waiting for a lawyer', () => {
  for (const who of [claimer, lawyer, conflicted])
    for (const state of states)
      for (const name of ['claim', 'answer', 'handBack', 'close'] as const) {
        const told = life.may(name, facts(state), who, until)
        if (told !== 'yes' && told !== 'NOT_FOUND')
          expect(consultationRefusals[told].message).not.toMatch(/重新问|追问，请等|律师还没答复|可打 12348|可以重新/)
      }
})

test('what is told of it gives nothing away on a locked screen, and rests at night', () => {
  const told = [life.telling('ANSWERED'), life.telling('CLOSED')]
  expect(told.map(({ code, page, atNight }) => [code, page, atNight])).toEqual([
    ['ANSWERED', 'consultation', false],
    ['CLOSED', 'consultation', false],
  ])
  for (const { title, text, note = '' } of told) {
    expect(title + text + note).not.toMatch(/律师|咨询|问题|答复/)
    expect(note.length).toBeLessThanOrEqual(20)
  }
})

test('what was never answered has no follow-up, whatever its state says', () => {
  expect(life.may('followUp', facts('answered', { followUpUntil: null }), asker, until)).toBe('NOT_ANSWERED_YET')
})
