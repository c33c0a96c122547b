import { states } from './life'
import { stateWords } from './stateWords'

const askedAt = '2026-11-23T01:00:00.000Z'
const line = {
  lawyer: '陈律师' as string | null,
  dueAt: '2026-11-24T01:00:00.000Z' as string | null,
  overdue: false,
  askedAt,
  passedOn: false,
  ending: null,
}

test.each([
  ['waiting', '等律师接', 'neutral', '最迟 11月24日 周二 上午 9:00 前答复。'],
  ['claimed', '律师在看', 'brand', '陈律师接下了，最迟 11月24日 周二 上午 9:00 前答复。'],
  ['followedUp', '等答追问', 'brand', '追问已送到陈律师，最迟 11月24日 周二 上午 9:00 前答复。'],
] as const)('%s: who answers, and by when', (state, tag, tone, sentence) => {
  expect(stateWords({ ...line, state })).toEqual({ tag, tone, sentence })
})

test.each(['waiting', 'claimed', 'followedUp'] as const)('%s: what is late says so, says sorry, and what helps now', (state) => {
  const { tone, sentence } = stateWords({ ...line, state, overdue: true })
  expect(tone).toBe('caution')
  expect(sentence).toContain('本该 11月24日 周二 上午 9:00 前答复，晚了，对不起。着急请打 12348。')
})

test.each([
  ['answered', '已答复', 'good', '陈律师答复了，看看解决没有。'],
  ['closed', '已结束', 'neutral', '办完了。还没评的，可以评一评。'],
  ['withdrawn', '已撤回', 'neutral', '您撤回了，没有人再看。'],
] as const)('%s: nothing is owed, so no time is said', (state, tag, tone, sentence) => {
  expect(stateWords({ ...line, state, dueAt: null })).toEqual({ tag, tone, sentence })
})

test('where no name is known it is a lawyer, and no state is left without words', () => {
  expect(stateWords({ ...line, state: 'answered', lawyer: null, dueAt: null }).sentence).toBe('律师答复了，看看解决没有。')
  for (const state of states) expect(stateWords({ ...line, state, dueAt: null }).tag).not.toBe('')
  expect(stateWords({ ...line, state: 'waiting', dueAt: null }).sentence).toBe('')
})

test('who asked is told kindly that it was passed on, and that the time stays', () => {
  const { sentence } = stateWords({ ...line, lawyer: null, state: 'waiting', passedOn: true })
  expect(sentence).toBe('刚才那位律师不方便答，已经在请别的律师。最迟 11月24日 周二 上午 9:00 前答复。')
})

test('what ended unsolved is not called done', () => {
  const said = (ending: 'solved' | 'unsolved' | 'byLawyer') => stateWords({ ...line, state: 'closed', dueAt: null, ending }).sentence
  expect(said('unsolved')).toBe('还没解决，先到这里了。打开看看还有什么办法。')
  expect([said('solved'), said('byLawyer')]).toEqual(Array(2).fill('办完了。还没评的，可以评一评。'))
})
