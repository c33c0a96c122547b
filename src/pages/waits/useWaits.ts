import { connect, useCall, type Called } from '@/platform'
import type { consultation } from '@/shared/consultation/contract'
import type { rating } from '@/shared/rating/contract'
import { answeredLines, rateableLines, type WaitLine } from './waitLines'

const ratings = connect<typeof rating>('rating')
const consultations = connect<typeof consultation>('consultation')

/** What waits for the person; `lines` is null until it is known. The page around it shows its content without. */
export interface Waits {
  readonly lines: readonly WaitLine[] | null
  /** It could not be found out: no network, or worse. */
  readonly failed: boolean
  readonly reload: () => void
}

/** Services that wait to be rated. */
export function useRateable(): Waits {
  const waiting = useCall(() => ratings.waiting({}))
  const known = knownOf(waiting)
  return { lines: known && rateableLines(known), failed: known === null && isOver(waiting), reload: () => void waiting.reload() }
}

/** Everything that waits: answers to read, then services to rate. */
export function useWaits(): Waits {
  const rateable = useRateable()
  const called = useCall(() => consultations.mine({}))
  const mine = knownOf(called)
  const reload = () => {
    void called.reload()
    rateable.reload()
  }
  return {
    lines: mine !== null && rateable.lines !== null ? [...answeredLines(mine), ...rateable.lines] : null,
    failed: rateable.failed || (mine === null && isOver(called)),
    reload,
  }
}

/** What came; nothing waits for somebody whom the platform does not know, which is no failure: reading needs no login. */
const knownOf = <Line>({ data, error }: Pick<Called<Line[]>, 'data' | 'error'>): readonly Line[] | null =>
  data ?? (error?.code === 'NOT_SIGNED_IN' ? [] : null)

const isOver = <Data>({ state }: Called<Data>): boolean => state === 'failed' || state === 'offline'
