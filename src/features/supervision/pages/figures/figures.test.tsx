import { act, fireEvent, render, screen } from '@testing-library/react'
import { figures, noGrades } from '@/shared/rating/figures'
import { refusal, standIn, type Answers } from '../../../../../tests/ui/cloud'
import FiguresPage from './index'

const counts = { 5: 12, 4: 3, 3: 1, 2: 1, 1: 1 }

/** Answers with the period that was asked for. */
const answering = (total: ReturnType<typeof figures>, grades: typeof noGrades): Answers => ({
  'rating.summary': (period) => ({ ...period, total, grades, byKind: [{ kind: 'consultation', figures: total, grades }] }),
})
const good = answering(figures(counts, 30, 18), counts)
const show = async () => {
  render(<FiguresPage />)
  await act(async () => undefined)
}
const turn = (name: string) => act(async () => fireEvent.click(screen.getByRole('tab', { name })))

describe('看数字', () => {
  it('counts what was not rated as not rated, and says how sure few ratings are', async () => {
    standIn(good)
    await show()
    expect(screen.getByText('没评')).toBeInTheDocument()
    expect(screen.getByText(/没评的不算满意/)).toBeInTheDocument()
    expect(screen.getByText('评价少于 30 件，只供参考：真实比例大约在 67%–97% 之间，不要拿来排名。')).toBeInTheDocument()
  })

  it('asks for each period by its days, and for one of your own only when both are chosen', async () => {
    const cloud = standIn(good)
    await show()
    await turn('自选')
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '' } })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '看这段时间' })))
    expect(screen.getByText('请选开始和结束两个日期。')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2026-02-01' } })
    fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '2026-02-14' } })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '看这段时间' })))
    expect(cloud.sent('rating.summary')).toHaveLength(2)
    expect(cloud.sent('rating.summary')[1]).toEqual({ from: '2026-02-01', to: '2026-02-14' })
  })

  it('says so when there is nothing', async () => {
    standIn(answering(figures(noGrades, 0, 0), noGrades))
    await show()
    expect(screen.getByText('这段时间还没有办结的服务')).toBeInTheDocument()
  })

  it('shows the refusal in its own words and takes the old figures away', async () => {
    const cloud = standIn(good)
    await show()
    expect(screen.getByText('没评')).toBeInTheDocument()
    cloud.answer({ 'rating.summary': refusal('PERIOD_BACKWARDS') })
    await turn('近 7 天')
    expect(screen.getByText('结束日期要在开始日期之后，最长一年。')).toBeInTheDocument()
    expect(screen.queryByText('没评')).toBeNull()
  })

  it('says that there is no network, and leads home whoever may not see it', async () => {
    const cloud = standIn()
    await show()
    expect(screen.getByText(/网络不通/)).toBeInTheDocument()
    cloud.answer({ 'rating.summary': refusal('NOT_ALLOWED') })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
  })
})
