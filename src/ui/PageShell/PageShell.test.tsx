import { fireEvent, render, screen } from '@testing-library/react'
import { UiProvider, type UiHost } from '../host/UiProvider'
import { PageShell, type PageShellProps } from './PageShell'

function show(props: PageShellProps, host: Partial<UiHost> = {}) {
  const call = jest.fn()
  const value: UiHost = { appearance: { theme: 'light', large: false }, call, ...host }
  const view = render(
    <UiProvider value={value}>
      <PageShell title="您想什么时候来？" {...props} />
    </UiProvider>,
  )
  return { call, ...view }
}

describe('PageShell', () => {
  it.each(['ready', 'loading', 'failed', 'offline', 'empty'] as const)('offers the hotline in one tap when the screen is %s', (state) => {
    const { call } = show({ state })
    fireEvent.click(screen.getAllByRole('button', { name: /打电话 12348/ })[0] as HTMLElement)
    expect(call).toHaveBeenCalledWith('12348')
    expect(screen.getByRole('heading', { level: 1, name: '您想什么时候来？' })).toBeInTheDocument()
  })

  it('says that it is opening, and shows nothing half-made', () => {
    show({ state: 'loading', children: '内容' })
    expect(screen.getByRole('status', { name: '正在打开' })).toBeInTheDocument()
    expect(screen.queryByText('内容')).not.toBeInTheDocument()
  })

  it('says what failed, what was kept and what helps, and tries again', () => {
    const onRetry = jest.fn()
    show({ state: 'failed', kept: '您写的话都还在。', failure: { message: '这次没有送出去', next: '过一会儿再试。', onRetry } })
    expect(screen.getByRole('alert')).toHaveTextContent('这次没有送出去您写的话都还在。过一会儿再试。')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onRetry).toHaveBeenCalled()
  })

  it('leaves in one tap where somebody may be looking', () => {
    const onLeave = jest.fn()
    show({ onLeave })
    fireEvent.click(screen.getByRole('button', { name: '马上离开' }))
    expect(onLeave).toHaveBeenCalled()
  })

  it('grows every size of print to the one the person chose', () => {
    show({}, { appearance: { theme: 'dark', large: true, textSize: 30 } })
    const root = screen.getByRole('main')
    expect(root.style.getPropertyValue('--text-body')).toBe('30px')
    expect(root.style.getPropertyValue('--text-note')).toBe('26px')
    expect(root).toHaveClass('root', 'dark', 'large')
  })
})
