import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OutputOf } from '@/shared/contract'
import type { booking, GivenNumber, TicketLine } from '@/shared/booking/contract'
import { noNetwork, refusal, standIn } from '../../../../../tests/ui/cloud'
import CounterPage from './index'

type Day = OutputOf<typeof booking.actions.day>
const ticket: TicketLine = {
  number: 'B001',
  need: 'advice',
  state: 'waiting',
  source: 'booked',
  bookingId: 'b-1',
  slot: '0900',
  name: '张大妈',
  window: null,
  takenAt: '2026-11-25T00:50:00.000Z',
  calledAt: null,
  skips: 0,
  actions: ['call'],
}
const called: TicketLine = {
  ...ticket,
  state: 'called',
  window: '1号窗',
  calledAt: '2026-11-25T01:00:00.000Z',
  actions: ['recall', 'skip', 'finish'],
}
const walkIn: GivenNumber = {
  ...ticket,
  number: 'B007',
  source: 'walkIn',
  bookingId: null,
  slot: null,
  name: '',
  slip: { code: '384211', token: 'AAAAAAAAAAAAAAAAAAAAAA' },
}
const day: Day = {
  date: '2026-11-25',
  pointId: 'point-340600',
  pointName: '淮北市公共法律服务中心',
  expected: [
    {
      bookingId: 'b-1',
      need: 'advice',
      slot: '0900',
      name: '张大妈',
      state: 'booked',
      contested: null,
      seeable: ['inPerson', 'helper', 'elder'],
      actions: ['checkIn', 'markAbsent', 'providerAbsent'],
    },
    {
      bookingId: 'b-2',
      need: 'advice',
      slot: '0930',
      name: '李先生',
      state: 'absent',
      contested: '路上堵车',
      actions: ['takeBack', 'uphold'],
    },
    { bookingId: 'b-3', need: 'advice', slot: '1000', name: '王女士', state: 'done', contested: null, actions: [] },
  ],
  tickets: [],
}
const show = async () => {
  render(<CounterPage />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

describe('今天的窗口', () => {
  it('says who is expected and what may be done with each', async () => {
    standIn({ 'booking.day': day })
    await show()
    expect(screen.getByText(/今天的窗口，11月25日/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '张大妈没有来' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '张大妈，我们没能接待' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '李先生来过，更正' })).toBeInTheDocument()
    expect(screen.getByText(/申诉：路上堵车/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /王女士/ })).toBeNull()
  })

  it('checks in by what is typed, says the number, and shows the day as it is then', async () => {
    const cloud = standIn({ 'booking.day': day, 'booking.checkIn': { bookingId: 'b-1', ticket, late: false } })
    await show()
    fireEvent.change(screen.getByRole('textbox', { name: '六位码、二维码或姓名' }), { target: { value: ' 135790 ' } })
    cloud.answer({ 'booking.day': { ...day, tickets: [ticket] } })
    await press('签到')
    expect(cloud.sent('booking.checkIn')).toEqual([{ find: '135790' }])
    expect(screen.getByRole('dialog', { name: '张大妈签到了，号是 B001：B001' })).toBeInTheDocument()
    await press('好了')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('B001 张大妈')).toBeInTheDocument()
  })

  it('says why nobody was checked in, keeps what was typed', async () => {
    standIn({ 'booking.day': day, 'booking.checkIn': refusal('CODE_UNKNOWN') })
    await show()
    fireEvent.change(screen.getByRole('textbox', { name: '六位码、二维码或姓名' }), { target: { value: '000000' } })
    await press('签到')
    expect(screen.getByText(/没有找到这个预约码/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '六位码、二维码或姓名' })).toHaveValue('000000')
  })

  it.each([
    ['张大妈没有来', 'b-1', 'resident'],
    ['张大妈，我们没能接待', 'b-1', 'provider'],
    ['李先生来过，更正', 'b-2', 'nobody'],
    ['李先生，看过申诉，还是没来', 'b-2', 'resident'],
  ] as const)('%s', async (name, bookingId, who) => {
    const cloud = standIn({ 'booking.day': day, 'booking.markAbsent': { bookingId, state: 'absent' } })
    await show()
    await press(name)
    expect(cloud.sent('booking.markAbsent')).toEqual([{ bookingId, who }])
    expect(cloud.sent('booking.day')).toHaveLength(2)
  })

  it.each([
    ['叫下一位', 'booking.callNext', 'callId'],
    ['取一个现场号', 'booking.takeNumber', 'id'],
  ] as const)('%s meets itself after a lost reply, and is a new one once it was done', async (name, action, field) => {
    const cloud = standIn({ 'booking.day': day, [action]: noNetwork })
    await show()
    await press(name)
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ [action]: { ...called, slip: null } })
    await press(name)
    await press(name)
    const [lost, again, next] = cloud.sent(action).map((sent) => (sent as unknown as Record<string, unknown>)[field])
    expect(again).toBe(lost)
    expect(next).not.toBe(lost)
    expect(cloud.sent('booking.day')).toHaveLength(3)
  })

  it('gives a priority number under another id than a plain one', async () => {
    const cloud = standIn({ 'booking.day': day, 'booking.takeNumber': noNetwork })
    await show()
    await press('取一个现场号')
    await press('取一个优先号')
    fireEvent.click(screen.getByRole('checkbox', { name: '孕妇' }))
    await press('取优先号')
    const [plain, priority] = cloud.sent('booking.takeNumber')
    expect(priority?.groups).toEqual(['pregnant'])
    expect(priority?.id).not.toBe(plain?.id)
  })

  it('confirms what the window has seen of who is expected, and offers nothing where there is nothing to see', async () => {
    const cloud = standIn({ 'booking.day': day, 'booking.confirmVisitor': { bookingId: 'b-1', name: '张大妈', left: [] } })
    await show()
    expect(screen.queryByRole('button', { name: '李先生，核对身份' })).toBeNull()
    await press('张大妈，核对身份')
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toHaveLength(3)
    fireEvent.click(screen.getByRole('checkbox', { name: /60 岁以上/ }))
    await press('核对过了')
    expect(cloud.sent('booking.confirmVisitor')).toEqual([{ find: 'FINGERTIP:b-1', seen: ['elder'] }])
    expect(screen.getByText('张大妈核对过了')).toBeInTheDocument()
    expect(cloud.sent('booking.day')).toHaveLength(2)
  })

  it('confirms who shows the code of a booking that is over, by what was typed', async () => {
    const cloud = standIn({ 'booking.day': day, 'booking.confirmVisitor': refusal('NOT_ONESELF') })
    await show()
    fireEvent.change(screen.getByRole('textbox', { name: '六位码、二维码或姓名' }), { target: { value: 'FINGERTIP:b-9 ' } })
    await press('核对身份')
    fireEvent.click(screen.getByRole('checkbox', { name: /残疾人/ }))
    await press('核对过了')
    expect(cloud.sent('booking.confirmVisitor')).toEqual([{ find: 'FINGERTIP:b-9', seen: ['disabled'] }])
    expect(screen.getByText(/请同事来核对/)).toBeInTheDocument()
  })

  it('ends the turn of whom was called, and of nobody else', async () => {
    const cloud = standIn({
      'booking.day': { ...day, tickets: [called, { ...ticket, number: 'B002' }] },
      'booking.finish': { ticket: called, recordId: 'r-1', slip: null },
    })
    await show()
    expect(screen.queryByRole('button', { name: 'B002 办完了' })).toBeNull()
    await press('B001 办完了')
    expect(cloud.sent('booking.finish')).toEqual([{ need: 'advice', number: 'B001' }])
  })

  it('checks in beside the name, and says who came late', async () => {
    const cloud = standIn({ 'booking.day': day, 'booking.checkIn': { bookingId: 'b-1', ticket, late: true } })
    await show()
    expect(screen.queryByRole('button', { name: '李先生签到' })).toBeNull()
    await press('张大妈签到')
    expect(cloud.sent('booking.checkIn')).toEqual([{ find: 'FINGERTIP:b-1' }])
    expect(screen.getByText(/来晚了，按现场号叫/)).toBeInTheDocument()
  })

  it('shows the number just given over the whole screen, with its code, and prints it', async () => {
    standIn({ 'booking.day': day, 'booking.takeNumber': walkIn })
    await show()
    await press('取一个现场号')
    expect(screen.getByRole('dialog', { name: '请拿好您的号：B007' })).toBeInTheDocument()
    expect(screen.getByText('384 211')).toBeInTheDocument()
    expect(screen.getByRole('img', { name: '评价二维码，评价码 3 8 4 2 1 1' })).toBeInTheDocument()
    let printed = ''
    window.print = jest.fn(() => {
      printed = document.body.dataset.prints === 'paper' ? (document.body.lastElementChild?.textContent ?? '') : ''
    })
    await press('打印号条')
    for (const words of ['B007', '384 211', '淮北市公共法律服务中心', '当面问律师', '不要交给窗口']) expect(printed).toContain(words)
    expect(document.body.dataset.prints).toBeUndefined()
    await press('好了')
    expect(screen.queryByText('384 211')).toBeNull()
  })

  it('finds the paper of somebody who lost it, and offers none for who booked', async () => {
    const { slip: _, ...line } = { ...walkIn, actions: [] }
    const cloud = standIn({ 'booking.day': { ...day, tickets: [line, ticket] }, 'booking.slip': walkIn })
    await show()
    expect(screen.queryByRole('button', { name: 'B001 号条' })).toBeNull()
    await press('B007 号条')
    expect(cloud.sent('booking.slip')).toEqual([{ need: 'advice', number: 'B007' }])
    expect(screen.getByText('384 211')).toBeInTheDocument()
  })

  it('keeps who is at this window in the middle: called again, passed over, each once after a lost reply', async () => {
    const cloud = standIn({ 'booking.day': { ...day, tickets: [called] }, 'booking.recall': noNetwork, 'booking.skip': called })
    await show()
    expect(screen.getByText('张大妈，当面问律师')).toBeInTheDocument()
    await press('B001 再叫')
    cloud.answer({ 'booking.recall': called })
    await press('B001 再叫')
    await press('B001 再叫')
    const [lost, again, next] = cloud.sent('booking.recall').map(({ callId }) => callId)
    expect(again).toBe(lost)
    expect(next).not.toBe(lost)
    await press('B001 没有来，过号')
    expect(cloud.sent('booking.skip')).toMatchObject([{ need: 'advice', number: 'B001' }])
  })

  it('asks a walk-in to rate on the window screen once it is done; another window has its own', async () => {
    const theirs = { ...called, number: 'B002', window: '2号窗' }
    standIn({
      'booking.day': { ...day, tickets: [{ ...called, bookingId: null }, theirs] },
      'booking.finish': { ticket: { ...called, bookingId: null }, recordId: 'r-1', slip: walkIn.slip },
    })
    await show()
    expect(screen.queryByRole('button', { name: 'B002 再叫' })).toBeNull()
    expect(screen.getByRole('button', { name: 'B002 办完了' })).toBeInTheDocument()
    await press('B001 办完了')
    expect(screen.getByRole('dialog', { name: '办完了，请您评一评：B001' })).toBeInTheDocument()
    expect(screen.getByText('384 211')).toBeInTheDocument()
  })

  it('leads to the board on the wall and to the roster', async () => {
    standIn({ 'booking.day': day })
    await show()
    await press('打开叫号屏')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/board/index?point=point-340600') })
    await press('排班')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining('/roster/index') })
  })

  it('looks again by itself, because colleagues call as well', async () => {
    jest.useFakeTimers()
    const cloud = standIn({ 'booking.day': day })
    await show()
    cloud.answer({ 'booking.day': { ...day, tickets: [called] } })
    await act(async () => jest.advanceTimersByTimeAsync(33_000))
    expect(screen.getByText('张大妈，当面问律师')).toBeInTheDocument()
    jest.useRealTimers()
  })

  it('costs at most thirty-six calls in an hour in which nothing happens', async () => {
    jest.useFakeTimers()
    const cloud = standIn({ 'booking.day': day })
    await show()
    await act(async () => jest.advanceTimersByTimeAsync(3_600_000))
    expect(cloud.sent('booking.day').length).toBeGreaterThanOrEqual(28)
    expect(cloud.sent('booking.day').length).toBeLessThanOrEqual(36)
    jest.useRealTimers()
  })

  it('leads home whoever does not work there, and tries again without a network', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.day': refusal('NOT_ALLOWED') })
    await press('再试一次')
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
