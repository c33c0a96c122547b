import { act, fireEvent, render, screen } from '@testing-library/react'
import { readStored, store } from '@/platform'
import type { RatedRecord, RatingView } from '@/shared/rating/contract'
import { noNetwork, refusal, standIn } from '../../tests/ui/cloud'
import { unrated } from '../../tests/ui/samples'
import { RatingPanel } from './RatingPanel'

const rated = (grade: RatingView['grade']): RatedRecord => ({
  ...unrated,
  mayRate: false,
  rating: { grade, reasons: [], words: '', ratedAt: '2026-11-23T02:00:00.000Z' },
})
beforeEach(() => store('draft-rating-record-1', null))

const submit = () => screen.getByRole('button', { name: '交评价' })
const send = () => act(async () => fireEvent.click(submit()))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

describe('评一评', () => {
  it('lights no grade beforehand, and sends nothing until one is chosen', async () => {
    const cloud = standIn({ 'rating.rate': rated(5) })
    render(<RatingPanel rated={unrated} />)
    for (const grade of screen.getAllByRole('radio')) expect(grade).not.toBeChecked()
    await send()
    expect(submit()).toHaveAttribute('aria-disabled', 'true')
    expect(cloud.calls).toEqual([])
  })

  it.each([
    [5, '非常满意'],
    [1, '非常不满意'],
  ] as const)('takes two taps for grade %i: choose it, send it', async (grade, name) => {
    const cloud = standIn({ 'rating.rate': rated(grade) })
    render(<RatingPanel rated={unrated} />)
    choose(name)
    await send()
    expect(screen.getByText(`您评了：${name}`)).toBeInTheDocument()
    expect(cloud.sent('rating.rate')).toEqual([{ recordId: 'record-1', grade, reasons: [], words: '' }])
    expect(screen.getByText(/没有人能改或删/)).toBeInTheDocument()
  })

  it('offers only the reasons of the grade that is chosen', () => {
    standIn()
    render(<RatingPanel rated={unrated} />)
    choose('非常满意')
    fireEvent.click(screen.getByRole('checkbox', { name: '讲得清楚' }))
    choose('非常不满意')
    expect(screen.queryByRole('checkbox', { name: '讲得清楚' })).toBeNull()
    for (const reason of screen.getAllByRole('checkbox')) expect(reason).not.toBeChecked()
  })

  it('keeps what was chosen and written when the network fails, and nothing once it arrived', async () => {
    const cloud = standIn({ 'rating.rate': noNetwork })
    render(<RatingPanel rated={unrated} />)
    choose('不满意')
    fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '等了很久' } })
    await send()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '不满意' })).toBeChecked()
    cloud.answer({ 'rating.rate': rated(2) })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(screen.getByText('您评了：不满意')).toBeInTheDocument()
    expect(cloud.sent('rating.rate')[1]).toMatchObject({ grade: 2, words: '等了很久' })
    expect(readStored('draft-rating-record-1')).toBeNull()
  })

  it('shows what was said when it was rated elsewhere meanwhile', async () => {
    standIn({ 'rating.rate': refusal('ALREADY_RATED'), 'rating.ofRecord': rated(4) })
    render(<RatingPanel rated={unrated} />)
    choose('非常满意')
    await send()
    expect(screen.getByText('您评了：满意')).toBeInTheDocument()
  })

  it('says why it is shut, and where to say it instead', () => {
    standIn()
    render(<RatingPanel rated={{ ...unrated, mayRate: false }} />)
    expect(screen.getByText('评价时间过了')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /12348/ })).toBeInTheDocument()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
