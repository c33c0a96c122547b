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
  return { lines: waiting.data && rateableLines(waiting.data), failed: hasNothing(waiting), reload: () => void waiting.reload() }
}

/** Everything that waits: answers to read, then services to rate. */
export function useWaits(): Waits {
  const rateable = useRateable()
  const mine = useCall(() => consultations.mine({}))
  const known = mine.data !== null && rateable.lines !== null
  const reload = () => {
    void mine.reload()
    rateable.reload()
  }
  return {
    lines: known ? [...answeredLines(mine.data), ...rateable.lines] : null,
    failed: rateable.failed || hasNothing(mine),
    reload,
  }
}

const hasNothing = <Data>({ state }: Called<Data>): boolean => state === 'failed' || state === 'offline'
