import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { RatingPanel } from './RatingPanel'

const record = {
  id: 'record-1',
  kind: 'consultation' as const,
  subjectId: 'c-1',
  about: '劳动争议咨询，陈律师答复',
  finishedAt: '2026-11-23T01:00:00.000Z',
}
const unrated = { record, rating: null, rateUntil: '2026-12-23T01:00:00.000Z', mayRate: true }
const sent = jest.fn<unknown, [unknown]>()

/** The function answers each call with the next of these; the last one goes on. */
function cloudAnswers(...replies: object[]) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    sent(JSON.parse(String(init?.body)))
    return Promise.resolve({ ok: true, json: () => Promise.resolve(replies.length > 1 ? replies.shift() : replies[0]) })
  }) as unknown as typeof fetch
}
beforeEach(() => sent.mockClear())

const submit = () => screen.getByRole('button', { name: '交评价' })

describe('RatingPanel', () => {
  it('lights no grade beforehand, and sends nothing until one is chosen', async () => {
    render(<RatingPanel rated={unrated} />)
    for (const grade of await screen.findAllByRole('radio')) expect(grade).not.toBeChecked()
    fireEvent.click(submit())
    expect(submit()).toHaveAttribute('aria-disabled', 'true')
    expect(sent).not.toHaveBeenCalled()
  })

  it.each([
    [5, '非常满意'],
    [1, '非常不满意'],
  ] as const)('takes two taps for grade %i: choose it, send it', async (grade, name) => {
    cloudAnswers({ ok: true, data: { ...unrated, mayRate: false, rating: { grade, reasons: [], words: '', ratedAt: record.finishedAt } } })
    render(<RatingPanel rated={unrated} />)
    fireEvent.click(await screen.findByRole('radio', { name }))
    fireEvent.click(submit())
    expect(await screen.findByText(`您评了：${name}`)).toBeInTheDocument()
    expect(sent).toHaveBeenLastCalledWith({ action: 'rate', input: { recordId: 'record-1', grade, reasons: [], words: '' } })
    expect(screen.getByText(/没有人能改或删/)).toBeInTheDocument()
  })

  it('offers only the reasons of the grade that is chosen', async () => {
    render(<RatingPanel rated={unrated} />)
    fireEvent.click(await screen.findByRole('radio', { name: '非常满意' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '讲得清楚' }))
    fireEvent.click(screen.getByRole('radio', { name: '非常不满意' }))
    expect(screen.queryByRole('checkbox', { name: '讲得清楚' })).toBeNull()
    for (const reason of screen.getAllByRole('checkbox')) expect(reason).not.toBeChecked()
  })

  it('keeps what was chosen when the network fails, and sends it again', async () => {
    render(<RatingPanel rated={unrated} />)
    fireEvent.click(await screen.findByRole('radio', { name: '不满意' }))
    globalThis.fetch = jest.fn(() => Promise.reject(new Error('no network')))
    fireEvent.click(submit())
    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '不满意' })).toBeChecked()
    cloudAnswers({
      ok: true,
      data: { ...unrated, mayRate: false, rating: { grade: 2, reasons: [], words: '', ratedAt: record.finishedAt } },
    })
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    await waitFor(() => expect(screen.getByText('您评了：不满意')).toBeInTheDocument())
  })

  it('says why it is shut, and where to say it instead', async () => {
    render(<RatingPanel rated={{ ...unrated, mayRate: false }} />)
    expect(await screen.findByText('评价时间过了')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /12348/ })).toBeInTheDocument()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
