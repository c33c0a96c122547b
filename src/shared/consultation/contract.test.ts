import { consultation } from './contract'
import { life } from './life'

const { ask, answer, followUp, handBack, queuePage, mine } = consultation.actions
const fieldOf = (schema: typeof ask.input | typeof answer.input | typeof handBack.input, input: object) =>
  schema.safeParse(input).error?.issues[0]?.path.join('.')

const asked = { id: 'phone-id-1', text: '老板不给工资怎么办' }
const answered = {
  id: 'c-1',
  answerId: 'phone-id-1',
  conclusion: '您可以要求单位足额支付工资。',
  basis: [{ law: '劳动合同法', article: '第三十条' }],
  steps: '到劳动监察大队投诉。',
  mayApplyForLegalAid: true,
}

test('a question needs its words alone; what it is about may stay open, for whom must be agreed to', () => {
  expect(ask.input.parse(asked)).toEqual({ ...asked, category: '99' })
  expect(fieldOf(ask.input, { ...asked, text: '怎么办' })).toBe('text')
  expect(fieldOf(ask.input, { ...asked, id: 'short' })).toBe('id')
  expect(fieldOf(ask.input, { ...asked, category: '77' })).toBe('category')
  expect(fieldOf(ask.input, { ...asked, forOther: { relation: '女儿', agreed: false } })).toBe('forOther.agreed')
  expect(fieldOf(ask.input, { ...asked, forOther: { relation: '', agreed: true } })).toBe('forOther.relation')
})

test('an answer has its parts, each held to its own rule and named where it is wrong', () => {
  expect(answer.input.safeParse(answered).success).toBe(true)
  expect(fieldOf(answer.input, { ...answered, conclusion: '可以。' })).toBe('conclusion')
  expect(fieldOf(answer.input, { ...answered, steps: '投诉' })).toBe('steps')
  expect(fieldOf(answer.input, { ...answered, basis: [{ law: '劳', article: '第三十条' }] })).toBe('basis.0.law')
  expect(fieldOf(answer.input, { ...answered, basis: [{ law: '劳动合同法', article: '' }] })).toBe('basis.0.article')
  expect(fieldOf(answer.input, { ...answered, basis: Array(11).fill(answered.basis[0]) })).toBe('basis')
  const many = answer.input.safeParse({ ...answered, basis: Array(11).fill(answered.basis[0]) })
  expect(many.error?.issues[0]?.message).toBe('法律依据最多写 10 条。')
  expect(fieldOf(answer.input, { ...answered, deadline: { date: '2026-02-30', what: '申请仲裁' } })).toBe('deadline.date')
  expect(fieldOf(answer.input, { ...answered, deadline: { date: '2026-12-30', what: '告' } })).toBe('deadline.what')
  expect(fieldOf(answer.input, { ...answered, mayApplyForLegalAid: undefined })).toBe('mayApplyForLegalAid')
  expect(fieldOf(handBack.input, { id: 'c-1', reason: '病' })).toBe('reason')
  expect(fieldOf(handBack.input, { id: 'c-1', why: 'lazy' })).toBe('why')
  expect(followUp.input.safeParse({ id: 'c-1', followUpId: 'phone-id-1', text: '多久' }).success).toBe(false)
})

test('a list comes twenty at a time unless it is said otherwise, and never more than fifty', () => {
  expect(mine.input.parse({})).toEqual({ limit: 20 })
  expect([50, 51, 0].map((limit) => queuePage.input.safeParse({ list: 'waiting', limit }).success)).toEqual([true, false, false])
  expect(queuePage.input.safeParse({}).success).toBe(false)
})

/** Beside the life: a basis that is missing or does not exist, words that are missing, and too much of one account. */
const more: Readonly<Record<string, readonly string[]>> = {
  answer: ['BASIS_NEEDED', 'NO_SUCH_ARTICLE'],
  followUp: ['ASKED_TOO_OFTEN'],
  handBack: ['WORDS_NEEDED'],
  hide: ['HIDDEN_TOO_OFTEN'],
  withdraw: ['WITHDRAWN_TOO_OFTEN'],
}

test('each action is refused for what its life names, and for nothing else but what is said here', () => {
  for (const name of life.names) {
    const own: readonly string[] = consultation.actions[name].refusals
    expect([...own].sort()).toEqual([...life.refusals(name), ...(more[name] ?? [])].sort())
  }
})

test('what the contract does not name never leaves the server', () => {
  const line = {
    id: 'c-1',
    state: 'waiting',
    category: '99',
    opening: '老板不给工资怎么办',
    askedAt: '2026-11-23T01:00:00.000Z',
    dueAt: null,
    overdue: false,
    risks: [],
    lawyer: null,
    askedBy: null,
    followUps: 0,
    passedOn: false,
    ending: null,
    quiet: false,
    behind: 0,
  }
  expect(mine.output.parse({ items: [{ ...line, asker: 'wx:zhang' }], next: null, total: 1 })).toEqual({ items: [line], next: null })
})

test('what phones of the version before send is taken: a handing back with words alone, an ending without what is said of it', () => {
  expect(handBack.input.parse({ id: 'c-1', reason: '和对方单位有利害关系' })).toEqual({
    id: 'c-1',
    why: 'other',
    reason: '和对方单位有利害关系',
  })
  expect(handBack.input.safeParse({ id: 'c-1', why: 'conflict' }).success).toBe(true)
  expect(consultation.actions.close.input.parse({ id: 'c-1' })).toEqual({ id: 'c-1' })
  expect(consultation.actions.close.input.safeParse({ id: 'c-1', ending: 'byLawyer' }).success).toBe(false)
})
