/**
 * Does each piece of work, so many at a time, all begun at once: a page waits more than it works. Each piece has a promise of its own,
 * and a failure stays with whoever asks for that piece.
 */
export function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>, lanes = 3): Promise<R>[] {
  let free = lanes
  const line: (() => void)[] = []
  const enter = async () => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => line.push(resolve))
  }
  const leave = () => {
    const next = line.shift()
    if (next === undefined) free++
    else next()
  }
  return items.map((item) => {
    const done = (async () => {
      await enter()
      try {
        return await work(item)
      } finally {
        leave()
      }
    })()
    done.catch(() => undefined)
    return done
  })
}

/** The same, begun when the first piece is asked for: a test for each piece, and the pieces side by side. */
export function piecesOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): (item: T) => Promise<R> {
  let begun: readonly Promise<R>[] | undefined
  return (item) => {
    begun ??= inLanes(items, work)
    const piece = begun[items.indexOf(item)]
    return piece ?? Promise.reject(new Error('This piece is not on the list'))
  }
}
