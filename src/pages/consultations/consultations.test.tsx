import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refusal, standIn } from '../../../tests/ui/cloud'
import { line, page } from '../../../tests/ui/samples'
import { phone } from '../../../tests/ui/taro'
import Consultations from './index'

const numbered = (number: number) => ({ ...line, id: `c-${number}`, opening: `第 ${number} 个问题` })
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => numbered(from + step))
const show = async () => {
  render(<Consultations />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

describe('咨询', () => {
  it('says what it is for when there is nothing, and asks all the same', async () => {
    standIn({ 'consultation.mine': page() })
    await show()
    expect(screen.getByText('您还没有问过')).toBeInTheDocument()
    expect(screen.getByText(/值班律师 24 小时内答复，不收钱/)).toBeInTheDocument()
    await press('问一问')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/ask/index') })
  })

  it('has nothing to complain of when the platform knows nobody', async () => {
    standIn({ 'consultation.mine': refusal('NOT_SIGNED_IN') })
    await show()
    expect(screen.getByText('您还没有问过')).toBeInTheDocument()
    expect(screen.queryByText(/请在微信里打开/)).toBeNull()
  })

  it('says where each stands and by when, and opens it', async () => {
    standIn({ 'consultation.mine': page(...lines(1, 2)) })
    await show()
    fireEvent.click(screen.getByText('第 2 个问题'))
    expect(screen.getAllByText(/最迟 11月24日 .* 前答复/)).toHaveLength(2)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-2') })
    expect(screen.queryByRole('button', { name: '再看更多' })).toBeNull()
  })

  it('says of a sensitive matter when it was asked, and nothing of what it is about', async () => {
    standIn({ 'consultation.mine': page({ ...line, quiet: true, opening: '11月23日的咨询', category: '99' }) })
    await show()
    expect(screen.getByText('11月23日的咨询')).toBeInTheDocument()
    expect(screen.getByText(/^11月23日 周一 上午 9:00 问的。最迟 /)).toBeInTheDocument()
    expect(screen.queryByText(/说不清/)).toBeNull()
  })

  it.each([
    ['who has nothing', page<typeof line>()],
    ['who has something', page(line)],
  ])('has the same quiet line for words of one’s own to %s', async (_who, list) => {
    standIn({ 'consultation.mine': list })
    await show()
    await press('用暗语打开')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/consultation/pages/phrase/index' })
  })

  it('brings earlier ones when asked for, each once, until there are no more, and keeps them at a return', async () => {
    const cloud = standIn({
      'consultation.mine': ({ before, limit = 20 }) => {
        const from = before === undefined ? 1 : 21
        return { items: lines(from, Math.min(23, from + limit - 1)), next: from + limit > 23 ? null : 'after20' }
      },
    })
    await show()
    await press('再看更多')
    expect(screen.getByText('第 23 个问题')).toBeInTheDocument()
    expect(screen.getByText('都在这里了。')).toBeInTheDocument()
    await act(async () => phone.comesBack())
    expect(screen.getAllByText(/^第 \d+ 个问题$/)).toHaveLength(23)
    expect(cloud.sent('consultation.mine')).toEqual([{ limit: 20 }, { before: 'after20', limit: 20 }, { limit: 23 }])
  })

  it('says why there is no list, and tries again', async () => {
    const cloud = standIn({ 'consultation.mine': refusal('BROKEN') })
    await show()
    expect(screen.getByText(/这一步没办成/)).toBeInTheDocument()
    cloud.offline()
    await press('再试一次')
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.online()
    cloud.answer({ 'consultation.mine': page(numbered(1)) })
    await press('再试一次')
    expect(screen.getByText('第 1 个问题')).toBeInTheDocument()
  })
})
