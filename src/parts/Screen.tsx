import type { ReactNode } from 'react'
import { hasMovedOn, wayBack, type Subject } from '@/platform'
import { sayMoment } from '@/shared/time'
import { PageShell, Stack, type PageShellProps } from '@/ui'
import { FailureNotice } from './FailureNotice'

interface Props<Data> extends Omit<PageShellProps, 'state' | 'failure' | 'kept' | 'onBack' | 'children'> {
  /** What it shows; left out where no call brings it. */
  readonly subject?: Subject<Data>
  /** A tab: there is nowhere to go back to. */
  readonly tab?: boolean
  /** Stands in place of the content where there is none; nothing where there is some. */
  readonly empty?: ReactNode
  /** What helps while the content may be old. */
  readonly meanwhile?: string
  readonly children?: ReactNode | ((data: Data) => ReactNode)
}

/**
 * A page: loading, content, nothing to show, why there is none and how to go on, no network, or content that may be old, which says from
 * when it is. A refusal that trying again would not change (a stranger's consultation, a page for staff) has the button that helps.
 */
export function Screen<Data>({ subject, tab = false, empty, meanwhile = '', children, ...shell }: Props<Data>) {
  const page = { ...(!tab && wayBack), ...shell }
  if (subject === undefined) return <PageShell {...page}>{empty || (typeof children === 'function' ? null : children)}</PageShell>
  const { state, data, at, error, reload } = subject
  if (data === null) {
    if (error !== null && hasMovedOn(error)) {
      return (
        <PageShell {...page}>
          <FailureNotice failure={error} />
        </PageShell>
      )
    }
    return (
      <PageShell {...page} state={state} {...(error !== null && { failure: { message: error.message, onRetry: () => void reload() } })} />
    )
  }
  return (
    <PageShell {...page}>
      <Stack gap={4}>
        {error !== null && (
          <FailureNotice title={`这是 ${sayMoment(at ?? '')} 的，可能旧了`} failure={error} onRetry={() => void reload()}>
            {meanwhile}
          </FailureNotice>
        )}
        {empty || (typeof children === 'function' ? children(data) : children)}
      </Stack>
    </PageShell>
  )
}
