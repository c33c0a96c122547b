import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OutputOf } from '@/shared/contract'
import type { Affected, booking } from '@/shared/booking/contract'
import { refusal, standIn, type Answers } from '../../../../../tests/ui/cloud'
import Roster from './index'

const nobody = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
const morning = [{ from: 510, to: 690 }]
const roster: OutputOf<typeof booking.actions.roster> = {
  pointId: 'point-340600',
  need: 'advice',
  windows: 2,
  seats: 1,
  heldShare: 0.3,
  weekly: { ...nobody, 1: morning, 2: morning },
  duty: { ...nobody, 1: ['chen'] },
  leave: [],
  closures: [{ date: '2026-12-01', reason: '停电' }],
}
const affected: Affected = {
  bookingId: 'b-1',
  visitor: '张大妈',
  date: '2026-11-26',
  slot: '0900',
  offers: [{ date: '2026-11-27', slot: '0930', free: 1 }],
}
const answers: Answers = {
  'booking.roster': ({ need }) => ({ ...roster, need }),
  'directory.staff': [{ id: 'chen', name: '陈律师', title: '律师', roles: ['lawyer'] }],
}
const show = async () => {
  render(<Roster />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (name: string | RegExp, value: string) =>
  act(async () => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }))

const pick = (name: string, value: string) => act(async () => fireEvent.change(screen.getByLabelText(name), { target: { value } }))

describe('排班', () => {
  it('publishes the week as it is written, and says whom that affects', async () => {
    const cloud = standIn({ ...answers, 'booking.publishRoster': { sheets: 10, affected: [affected], waiting: ['2027-01-04'] } })
    await show()
    await write('时间', '8:30-11:30 14:30-17:30')
    await press('公布 14 天')
    const [sent] = cloud.sent('booking.publishRoster')
    const spans = [
      { from: 510, to: 690 },
      { from: 870, to: 1050 },
    ]
    expect(sent).toMatchObject({ need: 'advice', windows: 2, heldShare: 0.3, weekly: { ...nobody, 1: spans, 2: spans } })
    expect(screen.getByText('已公布 10 天，影响 1 位，已逐一告知')).toBeInTheDocument()
    expect(screen.getByText(/还没收到 2027 年的国家放假安排，1月4日先不能约/)).toBeInTheDocument()
    expect(screen.getByText(/张大妈，11月26日 周四 上午 9:00/)).toBeInTheDocument()
  })

  it('sends nothing when the hours cannot be read, and says how to write them', async () => {
    const cloud = standIn(answers)
    await show()
    await write('时间', '早上到下午')
    await press('公布 14 天')
    expect(screen.getByText('时间请写成 8:30-11:30 14:30-17:30 这样。')).toBeInTheDocument()
    expect(cloud.sent('booking.publishRoster')).toHaveLength(0)
  })

  it('shows another need as soon as it is chosen', async () => {
    const cloud = standIn(answers)
    await show()
    await press(/^正在排：/)
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: /公证/ })))
    expect(cloud.sent('booking.roster')).toEqual([{ need: 'advice' }, { need: 'notary' }])
  })

  it('opens a closed day again, and closes one only with a reason and after asking', async () => {
    const cloud = standIn({ ...answers, 'booking.reopenDay': { opened: ['advice'] }, 'booking.closeDay': { affected: [affected] } })
    await show()
    await press('12月1日 周二 重新开放')
    expect(cloud.sent('booking.reopenDay')).toEqual([{ need: 'advice', date: '2026-12-01' }])
    expect(screen.getByRole('button', { name: '停这一天' })).toHaveAttribute('aria-disabled', 'true')
    await pick('哪天', '2026-12-02')
    await write('原因', '停电')
    await press('停这一天')
    expect(cloud.sent('booking.closeDay')).toHaveLength(0)
    await press('停办')
    expect(cloud.sent('booking.closeDay')).toEqual([{ need: 'advice', date: '2026-12-02', reason: '停电' }])
    expect(screen.getByText('影响到 1 位，已告知')).toBeInTheDocument()
  })

  it('says why a leave was not taken, and what to do first', async () => {
    const cloud = standIn({ ...answers, 'booking.setLeave': refusal('NOT_ON_DUTY') })
    await show()
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: /陈律师/ })))
    await pick('请假那天', '2026-12-02')
    await press('记请假')
    expect(cloud.sent('booking.setLeave')).toEqual([{ need: 'advice', date: '2026-12-02', staffId: 'chen', away: true }])
    expect(screen.getByText(/没有排这天的班。先在排班里选上/)).toBeInTheDocument()
  })

  it('leads home whoever does not work there, and tries again without a network', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.roster': refusal('NOT_ALLOWED') })
    await press('再试一次')
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
