import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import { line, page } from '../../../../../tests/ui/samples'
import { phone } from '../../../../../tests/ui/taro'
import { opened } from '../../opened'
import Phrase from './index'

const pass = 'b'.repeat(48)
const show = async () => {
  const view = render(<Phrase />)
  await act(async () => undefined)
  return view
}
const write = (value: string) => fireEvent.change(screen.getByRole('textbox', { name: '暗语' }), { target: { value } })
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const hidden = { ...line, quiet: true, opening: '11月23日的咨询', category: '99' as const }

describe('用暗语打开', () => {
  it('asks for the words and tells nothing else, with a way out', async () => {
    const cloud = standIn()
    await show()
    expect(cloud.calls).toEqual([])
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
    write('槐树')
    await press('打开')
    expect(screen.getByText('暗语请至少写 4 个字。')).toBeInTheDocument()
    expect(cloud.calls).toEqual([])
  })

  it('lists what they open, neutrally, and goes to it; nothing of it is stored, and leaving the page closes it', async () => {
    const cloud = standIn({ 'consultation.reveal': { pass }, 'consultation.mine': page(hidden) })
    const { unmount } = await show()
    write('外婆家的槐树')
    await press('打开')
    expect(cloud.sent('consultation.mine')).toEqual([{ limit: 20, pass }])
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
    fireEvent.click(screen.getByText('11月23日的咨询'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/consultation/pages/consultation/index?id=c-1' })
    const stored = JSON.stringify(Taro.getStorageInfoSync().keys.map((key) => Taro.getStorageSync(key)))
    expect(stored).not.toMatch(new RegExp(`槐树|${pass}`))
    expect(opened()).toEqual({ pass })
    unmount()
    expect(opened()).toEqual({})
  })

  it('says that the words opened nothing, and takes others; that tries rest, and where to ring', async () => {
    const cloud = standIn({ 'consultation.reveal': refusal('PHRASE_OPENS_NOTHING', {}, { field: 'phrase' }) })
    await show()
    write('不是这句话')
    await press('打开')
    expect(screen.getByText(/这句话没有打开什么/)).toBeInTheDocument()
    write('也不是这句')
    expect(screen.queryByText(/这句话没有打开什么/)).toBeNull()
    cloud.answer({ 'consultation.reveal': refusal('PHRASE_RESTS', { until: '11月24日 周二 上午 10:05' }) })
    await press('打开')
    expect(screen.getByText(/请到 11月24日 周二 上午 10:05 以后再试/)).toBeInTheDocument()
  })

  it('says that it has been put away again when its time is over', async () => {
    const cloud = standIn({ 'consultation.reveal': { pass }, 'consultation.mine': page(hidden) })
    await show()
    write('外婆家的槐树')
    await press('打开')
    cloud.answer({ 'consultation.mine': refusal('NOT_OPEN_ANY_MORE') })
    await act(async () => phone.comesBack())
    expect(screen.getByText(/已经收好了/)).toBeInTheDocument()
    expect(screen.queryByText('11月23日的咨询')).toBeNull()
  })
})
