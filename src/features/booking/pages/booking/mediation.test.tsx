import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { pathTo } from '@/shared/pages'
import type { Booking, OtherSide } from '@/shared/booking/contract'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import { booked } from '../../../../../tests/ui/samples'
import { cardOf } from '../../side/cardOf'
import BookingPage from './index'

const side: OtherSide = {
  reader: 'asker',
  name: '赵老板',
  subject: '借款没还',
  answer: 'open',
  words: '',
  answerUntil: '2026-11-25T01:00:00.000Z',
  opened: false,
  invite: { ref: 'i-1', code: '482913' },
  inviteCode: '',
}
const asker = (more: Partial<OtherSide> = {}): Booking => ({
  ...booked,
  need: 'mediation',
  visitor: '王桂兰',
  forOther: true,
  otherSide: { ...side, ...more },
  actions: ['reschedule', 'cancel', 'renewInvite', 'withdrawInvite'],
})
const other = (more: Partial<OtherSide> = {}, actions: Booking['actions'] = ['acceptSide', 'declineSide']): Booking => ({
  ...booked,
  need: 'mediation',
  visitor: '王桂兰',
  code: '',
  qr: '',
  otherSide: { ...side, reader: 'other', name: '王桂兰', invite: null, opened: true, ...more },
  actions,
})
const show = async () => {
  render(<BookingPage />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  useRouter().params = { id: 'b-1' }
  jest.mocked(Taro.navigateTo).mockClear()
})

describe('请人调解: who asks', () => {
  it('sees the digits to tell, apart from the card to send, and what both are for', async () => {
    standIn({ 'booking.read': asker() })
    await show()
    expect(screen.getByRole('img', { name: '告诉对方的六位数字 4 8 2 9 1 3' })).toHaveTextContent('482 913')
    expect(screen.getByRole('button', { name: '发卡片给对方' })).toBeInTheDocument()
    expect(screen.getByText(/光有卡片打不开/)).toBeInTheDocument()
    expect(screen.getByText('为什么事：借款没还')).toBeInTheDocument()
  })

  it('passes on a card that says neither who nor what about, and without an open invitation only the app', () => {
    const card = cardOf(asker())
    expect(pathTo(card.to)).toBe('features/booking/pages/invitation/index?ref=i-1')
    expect(`${card.title}${pathTo(card.to)}`).not.toMatch(/482913|王桂兰|赵老板|借款|b-1/)
    for (const booking of [null, booked, asker({ invite: null }), other()]) expect(cardOf(booking).to).toEqual({ page: 'home', params: {} })
  })

  it('reads what the other side says, and where it does not come, what that means and what else there is', async () => {
    standIn({ 'booking.read': asker({ answer: 'declined', words: '我在外地。', opened: true, invite: null }) })
    await show()
    expect(screen.getByText('赵老板说：“我在外地。”')).toBeInTheDocument()
    expect(screen.getByText(/人民调解法第十七条/)).toBeInTheDocument()
    for (const name of [/打电话 12348.*打电话问/, '问问律师', '不来了，取消'])
      expect(screen.getByRole('button', { name })).toBeInTheDocument()
    await press('换个时间再请一次')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: expect.stringContaining('/time/index?need=mediation&point=point-340600&move=b-1'),
    })
  })

  it('asks before it makes a new invitation or takes it back; where none lives, a new one is made at once', async () => {
    const cloud = standIn({ 'booking.read': asker(), 'booking.renewInvite': asker({ invite: null }) })
    await show()
    await press('收回邀请')
    expect(cloud.sent('booking.renewInvite')).toEqual([])
    await act(async () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '收回' })))
    expect(cloud.sent('booking.renewInvite')).toEqual([{ id: 'b-1', open: false }])
    expect(screen.queryByRole('img', { name: /告诉对方/ })).toBeNull()
    cloud.answer({ 'booking.renewInvite': asker({ invite: { ref: 'i-2', code: '135246' } }) })
    await press('换一份新的邀请')
    expect(cloud.sent('booking.renewInvite')).toHaveLength(2)
    expect(screen.getByRole('img', { name: '告诉对方的六位数字 1 3 5 2 4 6' })).toBeInTheDocument()
    await press('换一份新的邀请')
    expect(screen.getByRole('dialog')).toHaveTextContent('旧卡片和旧数字马上作废')
  })
})

describe('请人调解: the other side', () => {
  it('reads when, where, who asks and about what, and nothing of who helped them; none of the first side’s buttons', async () => {
    standIn({ 'booking.read': other() })
    await show()
    expect(screen.getByText('请人调解，王桂兰请您来')).toBeInTheDocument()
    expect(screen.getByText('为什么事：借款没还')).toBeInTheDocument()
    expect(screen.getByText('等您答复')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent(/您帮约的|到了给窗口看|取消预约|不来了，取消|收回邀请/)
    expect(screen.getByText(/11月25日 周三 上午 9:00 前都能改/)).toBeInTheDocument()
  })

  it('says that it does not come, with words of its own, and may change its mind', async () => {
    const cloud = standIn({
      'booking.read': other(),
      'booking.answerSide': other({ answer: 'declined', words: '我在外地。' }, ['acceptSide']),
    })
    await show()
    fireEvent.change(screen.getByRole('textbox', { name: /想对对方说的话/ }), { target: { value: '我在外地。' } })
    await press('我不来')
    expect(cloud.sent('booking.answerSide')).toEqual([{ id: 'b-1', answer: 'declined', words: '我在外地。' }])
    expect(screen.getByText('您说不来')).toBeInTheDocument()
    expect(screen.getByText('您说：“我在外地。”')).toBeInTheDocument()
    cloud.answer({ 'booking.answerSide': other({ answer: 'accepted' }, ['declineSide']) })
    await press('改主意了，我来')
    expect(cloud.sent('booking.answerSide')[1]).toEqual({ id: 'b-1', answer: 'accepted', words: '' })
    expect(screen.getByText('您答应来')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '改主意了，我来' })).toBeNull()
  })

  it('keeps words that cannot be sent, and says why beside them', async () => {
    standIn({ 'booking.read': other(), 'booking.answerSide': refusal('WORDS_REFUSED', {}, { field: 'words' }) })
    await show()
    const box = screen.getByRole('textbox', { name: /想对对方说的话/ })
    fireEvent.change(box, { target: { value: '不能发的话' } })
    await press('我来')
    expect(screen.getAllByText(/请换个说法，或者不写/).length).toBeGreaterThan(0)
    expect(box).toHaveValue('不能发的话')
    fireEvent.change(box, { target: { value: '好' } })
    expect(screen.queryByText(/请换个说法，或者不写/)).toBeNull()
  })

  it('has no buttons once the time has come', async () => {
    standIn({ 'booking.read': { ...other({ answer: 'accepted' }, []), state: 'done' } })
    await show()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /我来|我不来/ })).toBeNull()
  })
})
