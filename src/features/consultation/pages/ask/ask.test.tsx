import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { handOver, IdentityProvider } from '@/platform'
import { noticeVersion } from '@/shared/account/notice'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import { waiting } from '../../../../../tests/ui/samples'
import { phone } from '../../../../../tests/ui/taro'
import Ask from './index'

beforeEach(() => {
  // jsdom lays nothing out and cannot scroll.
  Element.prototype.scrollIntoView = jest.fn()
  Taro.removeStorageSync('draft-question')
  Taro.setStorageSync('identity', { agreedTo: noticeVersion })
})

const show = async () => {
  const view = render(
    <IdentityProvider>
      <Ask />
    </IdentityProvider>,
  )
  await act(async () => undefined)
  return view
}
/** The cloud, when it takes the question under this id. */
const takes = (id: string) => standIn({ 'consultation.ask': { ...waiting, id } })

const box = () => screen.getByRole('textbox', { name: '您的问题' })
const write = (text: string) => fireEvent.change(box(), { target: { value: text } })
const send = () => act(async () => fireEvent.click(screen.getByRole('button', { name: '发给律师' })))
const wages = '老板三个月没发工资，怎么办？'

describe('问一问', () => {
  it('still has what was written after the page was left', async () => {
    standIn()
    const { unmount } = await show()
    write(wages)
    unmount()
    await show()
    expect(box()).toHaveValue(wages)
  })

  it('says what is missing in the same words above and at the field, and sends nothing', async () => {
    const cloud = takes('c-0')
    await show()
    write('你好')
    await send()
    expect(screen.getAllByText('您的问题请至少写 5 个字。')).toHaveLength(2)
    expect(cloud.sent('consultation.ask')).toHaveLength(0)
  })

  it('keeps everything without a network, and sends the same question again under the same id', async () => {
    const cloud = standIn({ 'consultation.ask': noNetwork })
    const { unmount } = await show()
    write(wages)
    await send()
    expect(screen.getByText(/网络不通，您填的内容还在/)).toBeInTheDocument()
    unmount()
    cloud.answer({ 'consultation.ask': { ...waiting, id: 'c-1' } })
    await show()
    expect(box()).toHaveValue(wages)
    await send()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-1') })
    const sent = cloud.sent('consultation.ask')
    expect(sent.map(({ text }) => text)).toEqual([wages, wages])
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(box()).toHaveValue('')
  })

  it('offers to send it as soon as there is a network again, under the same id, and does nothing by itself', async () => {
    const cloud = standIn({ 'consultation.ask': noNetwork })
    await show()
    write(wages)
    await send()
    cloud.answer({ 'consultation.ask': { ...waiting, id: 'c-9' } })
    await act(async () => phone.network(true))
    expect(screen.getByText(/网又通了/)).toBeInTheDocument()
    expect(screen.queryByText(/网络不通/)).toBeNull()
    expect(cloud.sent('consultation.ask')).toHaveLength(1)
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/consultation/index?id=c-9') })
    const sent = cloud.sent('consultation.ask')
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect(screen.queryByText(/网又通了/)).toBeNull()
  })

  it('takes a mistake away as soon as it is mended, and not before', async () => {
    standIn()
    await show()
    write('你好')
    await send()
    write('你好呀')
    expect(screen.getAllByText('您的问题请至少写 5 个字。')).toHaveLength(2)
    write('你好，老板不给钱')
    expect(screen.queryByText('您的问题请至少写 5 个字。')).toBeNull()
    expect(screen.queryByText('还差一点：')).toBeNull()
  })

  it('takes a fresh id after the same one arrived with other words', async () => {
    const cloud = standIn({ 'consultation.ask': noNetwork })
    await show()
    write(wages)
    await send()
    // Changed words go under the id of those that may have arrived: if they did, that is said.
    write(`${wages}他还说要开除我。`)
    cloud.answer({ 'consultation.ask': refusal('SENT_DIFFERENTLY') })
    await send()
    expect(screen.getByRole('button', { name: '看我的咨询' })).toBeInTheDocument()
    await send()
    const [lost, differs, fresh] = cloud.sent('consultation.ask').map(({ id }) => id)
    expect(differs).toBe(lost)
    expect(fresh).not.toBe(lost)
  })

  it('puts an older draft aside for words from the home page, and gives it back', async () => {
    standIn()
    const { unmount } = await show()
    write(wages)
    unmount()
    handOver('ask', '押金不退怎么办')
    await show()
    expect(box()).toHaveValue('押金不退怎么办')
    fireEvent.click(screen.getByRole('button', { name: '换成上次写的' }))
    expect(box()).toHaveValue(wages)
  })

  it('does not write the words from the home page over what became of them', async () => {
    standIn()
    handOver('ask', '押金不退怎么办')
    const { unmount } = await show()
    write('押金不退怎么办？房东说墙脏了。')
    unmount()
    await show()
    expect(box()).toHaveValue('押金不退怎么办？房东说墙脏了。')
  })

  it('offers help at once when the words speak of danger, and stops nothing', async () => {
    const cloud = takes('c-2')
    await show()
    write('老公又打我了，怎么办')
    expect(screen.getByRole('button', { name: /打电话 110，报警/ })).toBeInTheDocument()
    await send()
    expect(cloud.sent('consultation.ask')).toHaveLength(1)
  })

  it('sends nothing before the person agreed to what is kept, and then at once', async () => {
    Taro.removeStorageSync('identity')
    const cloud = takes('c-3')
    await show()
    write(wages)
    await send()
    expect(screen.getByRole('dialog', { name: '发出去以前，先说清楚' })).toHaveTextContent(/记什么.*为什么.*谁看得到.*留多久：5 年/)
    expect(cloud.sent('consultation.ask')).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: '关上' }))
    expect(box()).toHaveValue(wages)
    await send()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '同意，发给律师' })))
    expect(cloud.sent('consultation.ask')).toHaveLength(1)
  })

  it('says plainly that somebody helps, and wants the relation and the consent of the person', async () => {
    const cloud = takes('c-4')
    await show()
    write(wages)
    expect(screen.queryByText('您在帮别人填')).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '帮家里老人、亲友问' }))
    expect(screen.getByText('您在帮别人填')).toBeInTheDocument()
    await send()
    expect(screen.getAllByText('请写您是他的什么人。')).toHaveLength(2)
    expect(screen.getAllByText('请先征得本人同意。')).toHaveLength(2)
    expect(cloud.sent('consultation.ask')).toHaveLength(0)
    fireEvent.change(screen.getByRole('textbox', { name: '您是他的什么人' }), { target: { value: ' 女儿 ' } })
    fireEvent.click(screen.getByRole('checkbox', { name: '已经征得本人同意' }))
    await send()
    expect(cloud.sent('consultation.ask')[0]?.forOther).toEqual({ relation: '女儿', agreed: true })
  })

  it('leaves in one tap where somebody may be looking, and leaves no words behind', async () => {
    standIn()
    await show()
    write('老公又打我了，怎么办')
    // jsdom says that it cannot leave a page.
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    // One at the top of the page, one beside the box.
    const [atTop, beside] = screen.getAllByRole('button', { name: '马上离开' })
    expect(beside).toBeDefined()
    fireEvent.click(atTop ?? box())
    complaint.mockRestore()
    expect(Taro.getStorageSync('draft-question')).toBe('')
  })

  it('has 110 and the way out beside the box before a word is written, and says the shorter promise as soon as there is danger', async () => {
    standIn()
    await show()
    expect(screen.getByRole('button', { name: '打电话 110，有危险' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '马上离开' })).toBeInTheDocument()
    expect(screen.getByText(/^24 小时内有律师答复.*写到一半离开也不会丢。$/)).toBeInTheDocument()
    write('老公又打我了，怎么办')
    expect(screen.getByText(/^2 小时内有律师答复/)).not.toHaveTextContent('不会丢')
  })

  it('does not keep words of danger on the phone, neither written here nor brought along nor put aside', async () => {
    standIn()
    const danger = '老公又打我了，怎么办'
    const { unmount } = await show()
    write('老公')
    write(danger)
    expect(Taro.getStorageSync('draft-question')).toBe('')
    unmount()
    // As long as the app is open they are there.
    const again = await show()
    expect(box()).toHaveValue(danger)
    again.unmount()
    handOver('ask', wages)
    await show()
    expect(box()).toHaveValue(wages)
    expect(screen.getByText(`“${danger}”`)).toBeInTheDocument()
    expect(Taro.getStorageSync('draft-question')).toBe('')
    fireEvent.click(screen.getByRole('button', { name: '不要了' }))
    expect(JSON.stringify(Taro.getStorageSync('draft-question'))).toContain(wages)
  })
})
