import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CalendarView } from '@/shared/booking/contract'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import Calendar from './index'

const year: CalendarView = {
  year: '2026',
  known: true,
  seen: 0,
  source: '国务院办公厅关于2026年部分节假日安排的通知',
  loadedAt: null,
  loadedBy: null,
  holidays: ['2026-10-01', '2026-10-02'],
  makeUpDays: ['2026-10-10'],
  earlier: [],
}
const missing: CalendarView = { ...year, year: '2027', known: false, source: null, holidays: [], makeUpDays: [] }
const text = `国办发明电〔2026〕9号
元旦 1月1日至3日 放假，共3天
春节 2月5日至8日 放假。2月20日（周六）上班
清明节 4月5日 放假
劳动节 5月1日至3日 放假
端午节 6月9日 放假
中秋节 9月15日 放假
国庆节 10月1日至7日 放假`

const show = async () => {
  render(<Calendar />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (name: string | RegExp, value: string) =>
  act(async () => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }))

describe('放假安排', () => {
  it('shows the year that lacks its notice first; a pasted one is shown on a calendar, confirmed, and sent as it was written', async () => {
    const cloud = standIn({ 'booking.calendar': [year, missing], 'booking.loadNotice': { calendar: [year, missing], affected: [] } })
    await show()
    expect(screen.getByText('2027 年的通知还没录入')).toBeInTheDocument()
    await write('通知正文', text)
    expect(screen.getByRole('textbox', { name: /文号/ })).toHaveValue('国办发明电〔2026〕9号')
    await press('看看读到了什么')
    expect(screen.getByText('春节：2月5日到2月8日放假 4 天，2月20日上班')).toBeInTheDocument()
    expect(screen.getByText('20 班')).toBeInTheDocument()
    expect(cloud.sent('booking.loadNotice')).toHaveLength(0)
    await press('核对无误，录入')
    const now = {
      ...missing,
      known: true,
      seen: 1,
      source: '国办发明电〔2026〕9号',
      loadedAt: '2026-11-24T02:00:00.000Z',
      loadedBy: '周管理',
    }
    cloud.answer({ 'booking.calendar': [year, now] })
    await press('录入')
    // It stays on the year that was loaded, and says so.
    expect(screen.getByText('国办发明电〔2026〕9号。周管理，2026年11月24日 周二录入')).toBeInTheDocument()
    expect(screen.getByText('已录入，等着的日子几分钟内公布')).toBeInTheDocument()
    expect(cloud.sent('booking.loadNotice')).toEqual([{ year: '2027', text, source: '国办发明电〔2026〕9号', seen: 0 }])
  })

  it('sends nothing of what it cannot read whole, and says what is missing', async () => {
    const cloud = standIn({ 'booking.calendar': [year, missing] })
    await show()
    await write('通知正文', text.replace('国庆节 10月1日至7日 放假', '').replace('共3天', '共4天'))
    await press('看看读到了什么')
    expect(screen.getByText('没有读到：国庆节。一年的通知要七个节都有。')).toBeInTheDocument()
    expect(screen.getByText(/写的是 4 天，读到的是 3 天/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '核对无误，录入' })).not.toBeInTheDocument()
    expect(cloud.sent('booking.loadNotice')).toHaveLength(0)
  })

  it('names who had booked a day that is off now, and says why another version was not taken', async () => {
    const affected = [{ bookingId: 'b-1', visitor: '张大妈', date: '2026-12-31', slot: '0900', offers: [] }]
    const cloud = standIn({ 'booking.calendar': [year, missing], 'booking.loadNotice': { calendar: [year, missing], affected } })
    await show()
    await write('通知正文', text)
    await press('看看读到了什么')
    await press('核对无误，录入')
    await press('录入')
    expect(screen.getByText('影响到 1 位，已告知')).toBeInTheDocument()
    cloud.answer({ 'booking.loadNotice': refusal('NOTICE_CHANGED') })
    await press('核对无误，录入')
    await press('录入')
    expect(screen.getByText(/刚才有人录入过/)).toBeInTheDocument()
  })

  it('shows the notice of a year that has one, where it is from, and the ones before it', async () => {
    const earlier = [{ source: '国办发明电〔2025〕7号', loadedAt: '2026-11-05T02:00:00.000Z', loadedBy: '周管理' }]
    standIn({ 'booking.calendar': [{ ...year, seen: 1, earlier }] })
    await show()
    expect(screen.getByText('2026年10月')).toBeInTheDocument()
    expect(screen.getByText('1 休')).toBeInTheDocument()
    expect(screen.getByText('国办发明电〔2025〕7号。周管理，2026年11月5日 周四录入')).toBeInTheDocument()
  })

  it('says that there is no network, and leads home whoever is no administrator', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'booking.calendar': refusal('NOT_ALLOWED') })
    await press('再试一次')
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
