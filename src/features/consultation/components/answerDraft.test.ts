import { emptyAnswer, mistakesIn, partsOf, toCheck, type AnswerDraft } from './answerDraft'

const good: AnswerDraft = {
  ...emptyAnswer,
  conclusion: '您可以要求老板足额支付工资。',
  basis: [{ law: '劳动合同法', article: '第三十条' }],
  steps: '先到劳动监察大队投诉。',
  legalAid: 'no',
}

describe('an answer being written', () => {
  it('misses nothing when every part is there', () => {
    expect(mistakesIn(good, true)).toEqual({})
    expect(partsOf(good)).not.toHaveProperty('deadline')
  })

  it('does not decide on legal aid for the lawyer', () => {
    expect(emptyAnswer.legalAid).toBe('')
    expect(mistakesIn({ ...good, legalAid: '' }, true)).toHaveProperty('legalAid')
  })

  it('asks for a half-written basis to be finished, and leaves an empty row out', () => {
    expect(mistakesIn({ ...good, basis: [...good.basis, { law: '民法典', article: '' }] }, true).basis).toBe('依据 2：请写条文。')
    expect(mistakesIn({ ...good, basis: [{ law: '', article: '', point: '只写了意思' }] }, false)).toHaveProperty('basis')
    expect(partsOf({ ...good, basis: [...good.basis, { law: ' ', article: '' }] }).basis).toEqual(good.basis)
  })

  it('names an article that does not exist, as the server would', () => {
    const basis = [...good.basis, { law: '《劳动合同法》', article: '900' }]
    expect(mistakesIn({ ...good, basis }, false).basis).toBe('依据 2：《劳动合同法》没有第九百条，最后一条是第九十八条。请核对以后再发。')
  })

  it.each([
    ['劳动合同法', '第三十条', false],
    ['', '第三十条', false],
    ['劳动合同法实施条例', '第三条', true],
    ['劳动合同法', '总则', true],
    ['法律援助条例', '第三条', true],
  ])('asks for %s %s to be checked only where we cannot: %s', (law, article, asked) => {
    expect(toCheck({ law, article })?.endsWith('请核对。') ?? false).toBe(asked)
  })

  it('wants a basis for a first answer only', () => {
    expect(mistakesIn({ ...good, basis: [] }, true)).toHaveProperty('basis')
    expect(mistakesIn({ ...good, basis: [] }, false)).toEqual({})
  })

  it.each([
    ['2026-12-01', ''],
    ['', '申请仲裁'],
    ['', '办'],
    ['2026-12-01', '办'],
  ])('wants a deadline whole or not at all: %j %j', (deadlineDate, deadlineWhat) => {
    expect(mistakesIn({ ...good, deadlineDate, deadlineWhat }, true)).toHaveProperty('deadline')
  })
})
