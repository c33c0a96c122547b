import { act, fireEvent, render, screen } from '@testing-library/react'
import { stateWords } from '@/shared/specimen/words'
import SpecimenPage from './index'

const stored = {
  id: 'specimen-1',
  state: 'open',
  what: '楼道里的灯坏了',
  openedAt: '2026-11-24T01:00:00.000Z',
  openUntil: '2026-12-24T01:00:00.000Z',
  actions: ['close'],
}

/** Answers by the action's name. */
function cloudAnswers(replies: Readonly<Record<string, object>>) {
  globalThis.fetch = jest.fn(async (_url: unknown, init?: { body?: unknown }) => {
    const { action }: { action: string } = JSON.parse(String(init?.body))
    return { ok: true, json: async () => replies[action] }
  }) as unknown as typeof fetch
}

test('a specimen shows what can be done with it, and once that is done nothing more', async () => {
  cloudAnswers({ read: { ok: true, data: stored }, close: { ok: true, data: { ...stored, state: 'closed', actions: [] } } })
  render(<SpecimenPage />)
  expect(await screen.findByText(stateWords.open)).toBeInTheDocument()
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '不用办了，结束' })))
  expect(screen.getByText(stateWords.closed)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '不用办了，结束' })).toBeNull()
})

test("a stranger's specimen is missing, and the page leads on", async () => {
  cloudAnswers({ read: { ok: false, error: { code: 'NOT_FOUND', message: '没有找到这件事。', next: 'goHome' } } })
  render(<SpecimenPage />)
  expect(await screen.findByText('没有找到这件事。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '回首页' })).toBeInTheDocument()
})
