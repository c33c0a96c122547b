import { connect, usePages, type More, type Subject } from '@/platform'
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
  /** Brings more; null when all of it is there. */
  readonly more: (() => void) | null
}

/** Services that wait to be rated. */
export function useRateable(): Waits {
  const waiting = usePages(ratings.waiting, ({ record }) => record.id)
  return waitsOf(waiting, rateableLines)
}

/** Everything that waits: answers to read, then services to rate. */
export function useWaits(): Waits {
  const rateable = useRateable()
  const answered = waitsOf(
    usePages(consultations.mine, ({ id }) => id),
    answeredLines,
  )
  const reload = () => {
    answered.reload()
    rateable.reload()
  }
  return {
    lines: answered.lines !== null && rateable.lines !== null ? [...answered.lines, ...rateable.lines] : null,
    failed: rateable.failed || answered.failed,
    reload,
    more: answered.more ?? rateable.more,
  }
}

function waitsOf<Item>(
  { subject, items, more }: More<Item> & { readonly subject: Pick<Subject<unknown>, 'data' | 'error' | 'state' | 'reload'> },
  linesOf: (items: readonly Item[]) => WaitLine[],
): Waits {
  // Nothing waits for somebody whom the platform does not know, which is no failure: reading needs no login.
  const known = subject.data !== null || subject.error?.code === 'NOT_SIGNED_IN'
  return { lines: known ? linesOf(items) : null, failed: !known && subject.state !== 'loading', reload: () => void subject.reload(), more }
}
