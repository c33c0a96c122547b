import { act, fireEvent, render, screen } from '@testing-library/react'
import { refusal, standIn } from '../../../../../tests/ui/cloud'
import { point } from '../../../../../tests/ui/samples'
import { router } from '../../../../../tests/ui/taro'
import { tokenIn } from '../../code/useFinding'
import RateByCode from './index'

const token = 'AAAAAAAAAAAAAAAAAAAAAA'
const found = {
  pointName: '淮北市公共法律服务中心',
  number: 'B012',
  about: '当面问律师，2026年11月24日 周二',
  rated: false,
  rateUntil: '2026-12-24T01:00:00.000Z',
  mayRate: true,
}
const rated = {
  record: { id: 'walkIn-x', kind: 'walkIn' as const, subjectId: 'x', about: found.about, finishedAt: '2026-11-24T01:00:00.000Z' },
  rating: { grade: 1 as const, reasons: [], words: '', ratedAt: '2026-11-24T02:00:00.000Z' },
  rateUntil: found.rateUntil,
  mayRate: false,
}
const show = async (params: { token?: string } = {}) => {
  router.params = params
  render(<RateByCode />)
  await act(async () => undefined)
}
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const write = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const pick = async () => {
  await press(/在哪个服务点取的号/)
  await press(new RegExp(point.name))
}

describe('用号条评价', () => {
  it('opened by the QR code it shows the service at once, and takes one grade', async () => {
    const cloud = standIn({ 'rating.findByCode': found, 'rating.rateByCode': rated })
    await show({ token })
    expect(cloud.sent('rating.findByCode')).toEqual([{ find: { token } }])
    expect(screen.getByText(/B012，当面问律师/)).toBeInTheDocument()
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '非常不满意' }))
    await press('交评价')
    expect(cloud.sent('rating.rateByCode')).toMatchObject([{ find: { token }, grade: 1 }])
    expect(screen.getByText('您评了：非常不满意')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '交评价' })).toBeNull()
  })

  it('by point, day and six digits, blanks between them or not', async () => {
    const cloud = standIn({ 'directory.servicePoints': [point], 'rating.findByCode': found })
    await show()
    await pick()
    write(/评价码/, '384 211')
    await press('找到这次服务')
    expect(cloud.sent('rating.findByCode')).toMatchObject([{ find: { pointId: point.id, code: '384211' } }])
    expect(screen.getByText(/B012/)).toBeInTheDocument()
  })

  it('says what is missing before anything is sent', async () => {
    const cloud = standIn({ 'directory.servicePoints': [point] })
    await show()
    await press('找到这次服务')
    expect(screen.getByText('请选服务点，号条上印着。')).toBeInTheDocument()
    expect(screen.getByText('评价码不对，请核对一下。')).toBeInTheDocument()
    expect(cloud.sent('rating.findByCode')).toEqual([])
  })

  it.each([
    ['CODE_UNKNOWN', /没有找到这个评价码/],
    ['NOT_ENDED', /还没有办完/],
    ['TOO_MANY_TRIES', /输错的次数太多/],
    ['OWN_POINT', /您是这个服务点的工作人员/],
  ] as const)('says why not: %s', async (code, words) => {
    standIn({ 'rating.findByCode': refusal(code) })
    await show({ token })
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('a paper that has been rated, or whose time is over, has no form', async () => {
    const cloud = standIn({ 'rating.findByCode': { ...found, rated: true, mayRate: false } })
    await show({ token })
    expect(screen.getByText('这张号条已经评过了')).toBeInTheDocument()
    expect(screen.queryByRole('radio')).toBeNull()
    await press('评另一张号条')
    expect(screen.getByRole('textbox', { name: /评价码/ })).toBeInTheDocument()
    cloud.answer({ 'rating.findByCode': { ...found, mayRate: false } })
  })
})

test('the QR code of a paper is an address or words with our name; anything else is none', () => {
  expect(tokenIn(`https://example.cn/#/features/rating/pages/code/index?token=${token}`)).toBe(token)
  expect(tokenIn(`FINGERTIP-RATE:${token}`)).toBe(token)
  for (const other of ['FINGERTIP:b-1', 'https://example.cn/?token=short', token]) expect(tokenIn(other)).toBeNull()
})
