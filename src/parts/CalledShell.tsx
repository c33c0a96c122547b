import type { Called } from '@/platform'
import { PageShell, Stack, type PageShellProps } from '@/ui'
import { FailureNotice } from './FailureNotice'
import { hasMovedOn } from './nextStep'
import { shellState } from './shellState'

type Props<Data> = Omit<PageShellProps, 'state' | 'failure'> & { readonly called: Called<Data> }

/**
 * A screen whose content one function call brings. A refusal that trying again would not change (a stranger's consultation,
 * a page for staff) gets the button that helps instead; content that could not be brought up to date says so above it.
 */
export function CalledShell<Data>({ called, children, footer, ...shell }: Props<Data>) {
  const { data, error, reload } = called
  if (data === null && error !== null && hasMovedOn(error)) {
    return (
      <PageShell {...shell}>
        <FailureNotice failure={error} />
      </PageShell>
    )
  }
  return (
    <PageShell {...shell} {...shellState(called)} footer={data !== null && footer}>
      <Stack gap={4}>
        {error !== null && data !== null && <FailureNotice failure={error} onRetry={() => void reload()} />}
        {children}
      </Stack>
    </PageShell>
  )
}
