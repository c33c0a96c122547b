import { fireEvent, render, screen } from '@testing-library/react'
import { figures, noGrades } from '@/shared/rating/figures'
import FiguresPage from './index'

const counts = { 5: 12, 4: 3, 3: 1, 2: 1, 1: 1 }

/** Answers with the period that was asked for, until told to refuse. */
function cloudAnswers(total: ReturnType<typeof figures>, grades: object, refusal?: object) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    const { input }: { input: { from: string; to: string } } = JSON.parse(String(init?.body))
    const data = { ...input, total, grades, byKind: [{ kind: 'consultation', figures: total, grades }] }
    return Promise.resolve({ ok: true, json: () => Promise.resolve(refusal ?? { ok: true, data }) })
  }) as unknown as typeof fetch
}

describe('看数字', () => {
  it('counts what was not rated as not rated, and says how sure few ratings are', async () => {
    cloudAnswers(figures(counts, 30, 18), counts)
    render(<FiguresPage />)
    expect(await screen.findByText('没评')).toBeInTheDocument()
    expect(screen.getByText(/没评的不算满意/)).toBeInTheDocument()
    expect(screen.getByText('评价少于 30 件，只供参考：真实比例大约在 67%–97% 之间，不要拿来排名。')).toBeInTheDocument()
  })

  it('says so when there is nothing', async () => {
    cloudAnswers(figures(noGrades, 0, 0), noGrades)
    render(<FiguresPage />)
    expect(await screen.findByText('这段时间还没有办结的服务')).toBeInTheDocument()
  })

  it('shows the refusal in its own words and takes the old figures away', async () => {
    cloudAnswers(figures(counts, 30, 18), counts)
    render(<FiguresPage />)
    await screen.findByText('没评')
    cloudAnswers(figures(counts, 30, 18), counts, {
      ok: false,
      error: { code: 'PERIOD_BACKWARDS', message: '结束日期要在开始日期之后，最长一年。', next: 'fixField' },
    })
    fireEvent.click(screen.getByRole('tab', { name: '近 7 天' }))
    expect(screen.queryByText('没评')).toBeNull()
    expect(await screen.findByText('结束日期要在开始日期之后，最长一年。')).toBeInTheDocument()
    expect(screen.queryByText('没评')).toBeNull()
  })
})
