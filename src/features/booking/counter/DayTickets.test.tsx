import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { DayTickets } from './DayTickets'

const sent: { action: string; input: Record<string, unknown> }[] = []
const done = jest.fn()

function cloudAnswers(reply: () => Promise<unknown>) {
  globalThis.fetch = jest.fn((_url: unknown, init?: { body?: unknown }) => {
    sent.push(JSON.parse(String(init?.body)))
    return reply()
  }) as unknown as typeof fetch
}
const arrives = () => Promise.resolve({ ok: true, json: () => Promise.resolve({ ok: true, data: {} }) })
const isLost = () => Promise.reject(new Error('no network'))
beforeEach(() => {
  sent.length = 0
  done.mockClear()
})

describe.each([
  ['叫下一位', 'callId'],
  ['取一个现场号', 'id'],
])('%s', (name, field) => {
  it('meets itself after a lost reply, and is a new one once it was done', async () => {
    cloudAnswers(isLost)
    render(<DayTickets tickets={[]} onDone={done} />)
    fireEvent.click(screen.getByRole('button', { name }))
    await screen.findByText(/网络不通/)
    cloudAnswers(arrives)
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1))
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(done).toHaveBeenCalledTimes(2))
    const [lost, again, next] = sent.map(({ input }) => input[field])
    expect(again).toBe(lost)
    expect(next).not.toBe(lost)
  })
})
