import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { readStored, store } from '@/platform'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { claimed } from '../../../../../tests/ui/samples'
import Desk from './index'

const draft = 'draft-answer-c-1'
beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  store(draft, null)
  useRouter().params = { id: 'c-1' }
})

const show = async () => {
  const view = render(<Desk />)
  await act(async () => undefined)
  return view
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const send = () => press('发出答复')
function fill() {
  write('直接回答', '您可以要求老板足额支付工资。')
  write('依据 1：法律', '劳动合同法')
  write('依据 1：第几条', '第三十条')
  write('怎么做', '先到劳动监察大队投诉。')
}

describe('答咨询', () => {
  it('leaves the word on legal aid to the lawyer, and sends nothing without it', async () => {
    const cloud = standIn({ 'consultation.read': claimed })
    await show()
    fill()
    for (const choice of screen.getAllByRole('radio')) expect(choice).not.toBeChecked()
    await send()
    expect(screen.getAllByText('请选能不能申请法律援助。')).toHaveLength(2)
    expect(cloud.calls.map(({ name }) => name)).toEqual(['consultation.read'])
  })

  it('asks the lawyer to check a law that we do not know, and keeps back an article that does not exist', async () => {
    const cloud = standIn({ 'consultation.read': claimed })
    await show()
    fill()
    expect(screen.queryByText(/请核对/)).toBeNull()
    write('依据 1：法律', '劳动合同法实施条例')
    expect(screen.getByText('这部法律不在核对表里，请核对。')).toBeInTheDocument()
    write('依据 1：法律', '劳动合同法')
    write('依据 1：第几条', '第九百条')
    fireEvent.click(screen.getByRole('radio', { name: /可以申请/ }))
    await send()
    expect(screen.getAllByText(/依据 1：《劳动合同法》没有第九百条/).length).toBeGreaterThan(0)
    expect(cloud.calls.map(({ name }) => name)).toEqual(['consultation.read'])
  })

  it('still has the answer after the page was left', async () => {
    standIn({ 'consultation.read': claimed })
    const { unmount } = await show()
    fill()
    unmount()
    await show()
    expect(screen.getByRole('textbox', { name: '怎么做' })).toHaveValue('先到劳动监察大队投诉。')
  })

  it('sends the same answer again under the same id, and keeps nothing of it once it arrived', async () => {
    const cloud = standIn({ 'consultation.read': claimed, 'consultation.answer': noNetwork })
    await show()
    fill()
    fireEvent.click(screen.getByRole('radio', { name: /可以申请/ }))
    await send()
    cloud.answer({ 'consultation.answer': { ...claimed, state: 'answered', dueAt: null, actions: [] } })
    await press('再试一次')
    expect(screen.getByRole('button', { name: '看下一件' })).toBeInTheDocument()
    const [first, again] = cloud.sent('consultation.answer')
    expect(again).toEqual(first)
    expect(readStored(draft)).toBeNull()
  })

  it('gives other words an id of their own: under the old one they would be dropped without a word', async () => {
    const cloud = standIn({ 'consultation.read': claimed, 'consultation.answer': noNetwork })
    await show()
    fill()
    fireEvent.click(screen.getByRole('radio', { name: /可以申请/ }))
    await send()
    write('怎么做', '先到劳动监察大队投诉，再申请仲裁。')
    await send()
    const [first, other] = cloud.sent('consultation.answer')
    expect(other?.answerId).not.toBe(first?.answerId)
  })

  it('has the buttons that the server allows, and no others', async () => {
    standIn({ 'consultation.read': { ...claimed, state: 'waiting', lawyer: null, actions: ['claim'] } })
    await show()
    expect(screen.getByRole('button', { name: '接下这件咨询' })).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '我不方便答，退回' })).toBeNull()
  })

  it('wants a reason for giving back, keeps nothing of the answer then, and leads to the queue', async () => {
    const cloud = standIn({ 'consultation.read': claimed, 'consultation.handBack': { id: 'c-1' } })
    await show()
    fill()
    await press('我不方便答，退回')
    await press('退回')
    expect(screen.getByText('请选为什么退回。')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('radio', { name: /别的原因/ }))
    expect(screen.queryByText('请选为什么退回。')).toBeNull()
    await press('退回')
    expect(screen.getByText('原因请至少写 2 个字。')).toBeInTheDocument()
    write('给下一位律师的话', '病了')
    expect(screen.queryByText('原因请至少写 2 个字。')).toBeNull()
    await press('退回')
    expect(cloud.sent('consultation.handBack')).toEqual([{ id: 'c-1', why: 'other', reason: '病了' }])
    expect(readStored(draft)).toBeNull()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/queue/index') })
  })

  it('needs no words where the reason says it: a conflict of interest', async () => {
    const cloud = standIn({ 'consultation.read': claimed, 'consultation.handBack': { id: 'c-1' } })
    await show()
    await press('我不方便答，退回')
    fireEvent.click(screen.getByRole('radio', { name: /有利害关系/ }))
    await press('退回')
    expect(cloud.sent('consultation.handBack')).toEqual([{ id: 'c-1', why: 'conflict' }])
  })

  it('tells the next lawyer why the one before gave it back', async () => {
    const handedBack = { why: 'notMyField', words: '涉及专利', at: '2026-11-23T02:00:00.000Z' } as const
    standIn({ 'consultation.read': { ...claimed, state: 'waiting', lawyer: null, passedOn: true, handedBack, actions: ['claim'] } })
    await show()
    expect(screen.getByText('前一位律师退回了：不是我熟悉的领域')).toBeInTheDocument()
    expect(screen.getByText('“涉及专利”')).toBeInTheDocument()
    expect(screen.getByText('有律师退回过')).toBeInTheDocument()
  })

  it('marks which follow-up waits, above and in the thread', async () => {
    const [question] = claimed.thread
    const again = (id: string, text: string) => ({ kind: 'followUp' as const, id, at: '2026-11-23T03:00:00.000Z', text })
    const thread = [...(question === undefined ? [] : [question]), again('f-1', '要多久？'), again('f-2', '要多少钱？')]
    standIn({ 'consultation.read': { ...claimed, state: 'followedUp', followUps: 2, thread } })
    await show()
    expect(screen.getByText('第 1 次追问')).toBeInTheDocument()
    expect(screen.getAllByText('第 2 次追问')).toHaveLength(2)
  })

  it.each([
    ['solved', /对方说解决了/],
    ['unsolved', /对方说还没解决/],
    ['byLawyer', /由律师结束了/],
  ] as const)('says how it ended: %s', async (ending, words) => {
    standIn({ 'consultation.read': { ...claimed, state: 'closed', dueAt: null, ending, actions: [] } })
    await show()
    expect(screen.getByText(words, { selector: '[role=status] *' })).toBeInTheDocument()
  })

  it('takes each mistake away as soon as it is mended, above and at the field, and leaves the others', async () => {
    const cloud = standIn({ 'consultation.read': claimed })
    await show()
    await send()
    const said = (words: RegExp) => screen.queryAllByText(words).length
    expect(said(/直接的回答请至少写/)).toBe(2)
    write('直接回答', '您可以')
    expect(said(/直接的回答请至少写/)).toBe(2)
    write('直接回答', '您可以要求老板足额支付工资。')
    expect(said(/直接的回答请至少写/)).toBe(0)
    expect(said(/怎么做请至少写/)).toBe(2)
    fill()
    fireEvent.click(screen.getByRole('radio', { name: /可以申请/ }))
    expect(screen.queryByText('还差一点：')).toBeNull()
    // Written anew, it is not called wrong at the first letter.
    write('怎么做', '先')
    expect(said(/怎么做请至少写/)).toBe(0)
    expect(cloud.sent('consultation.answer')).toEqual([])
  })

  it('leads to the queue when somebody else has it, and says who', async () => {
    standIn({ 'consultation.read': refusal('TAKEN', { who: '孙律师' }) })
    await show()
    expect(screen.getByText('孙律师已经接了这件咨询，请看下一件。')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '看待办' })).toBeInTheDocument()
  })

  it('says that there is no network, and tries again', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'consultation.read': claimed })
    await press('再试一次')
    expect(screen.getByText('写答复')).toBeInTheDocument()
  })
})
