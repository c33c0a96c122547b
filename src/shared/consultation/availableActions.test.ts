import { availableActions, verdict, type ConsultationFacts } from './availableActions'
import { states } from './contract'

const until = '2026-11-30T00:00:00.000Z'
const facts = (state: ConsultationFacts['state'], over: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  state,
  followUpsUsed: 0,
  followUpsAllowed: 3,
  followUpUntil: until,
  ...over,
})
const asker = { isAsker: true, isLawyer: false, isClaimer: false }
const claimer = { isAsker: false, isLawyer: true, isClaimer: true }
const lawyer = { isAsker: false, isLawyer: true, isClaimer: false }
const stranger = { isAsker: false, isLawyer: false, isClaimer: false }

test.each([
  ['waiting', ['withdraw'], ['claim']],
  ['claimed', ['withdraw'], []],
  ['answered', ['followUp', 'close'], []],
  ['followedUp', [], []],
  ['closed', [], []],
  ['withdrawn', [], []],
] as const)('%s: what the asker and another lawyer may do', (state, askers, others) => {
  const before = ['waiting', 'claimed'].includes(state) ? { followUpUntil: null } : {}
  expect(availableActions(facts(state, before), asker, until)).toEqual(askers)
  expect(availableActions(facts(state, before), lawyer, until)).toEqual(others)
})

test.each([
  ['claimed', ['answer', 'handBack']],
  ['followedUp', ['answer', 'handBack']],
  ['answered', []],
] as const)('%s: what the lawyer who has it may do', (state, may) => {
  expect(availableActions(facts(state), claimer, '2026-11-29T00:00:00.000Z')).toEqual(may)
})

test('the lawyer may end it only when no follow-up can come any more', () => {
  expect(verdict('close', facts('answered'), claimer, until)).toBe('RESIDENT_MAY_STILL_ASK')
  expect(verdict('close', facts('answered'), claimer, '2026-11-30T00:00:00.001Z')).toBe('yes')
  expect(verdict('close', facts('answered', { followUpsUsed: 3 }), claimer, until)).toBe('yes')
})

test('a stranger may do nothing, in any state', () => {
  for (const state of states) expect(availableActions(facts(state), stranger, until)).toEqual([])
})
