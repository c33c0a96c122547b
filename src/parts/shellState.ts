import type { Called } from '@/platform'
import type { PageShellProps } from '@/ui'

/** What a page shell shows for one function call: loading, content, or why there is none and how to try again. */
export function shellState<Data>({ state, error, reload }: Called<Data>): Pick<PageShellProps, 'state' | 'failure'> {
  return {
    state,
    ...(error !== null && state !== 'ready' && { failure: { message: error.message, onRetry: () => void reload() } }),
  }
}
