/** Items per block: small enough that an insertion moves little, large enough that a search sees few blocks. */
const BLOCK = 256

/** Items kept in order in blocks, so that inserting among 100,000 moves a few hundred references at most. */
export interface SortedList<T> {
  insert(item: T): void
  /** True when an item that compares equal was there. */
  remove(item: T): boolean
  /** Replaces everything; the fastest way to fill a list. */
  load(items: T[]): void
  /**
   * Visits items upwards from the first one that `isBefore` denies, until `visit` answers false; `isBefore` must be true
   * for a leading run of the list only. A callback, not a generator: short walks are most of the store's work.
   */
  upFrom(isBefore: (item: T) => boolean, visit: (item: T) => boolean): void
  /** Visits items downwards from the last one that `isBefore` affirms, until `visit` answers false. */
  downFrom(isBefore: (item: T) => boolean, visit: (item: T) => boolean): void
  size(): number
}

export function sortedList<T>(compare: (a: T, b: T) => number): SortedList<T> {
  let blocks: T[][] = []
  let count = 0

  /** Where the first item that `isBefore` denies stands; past the end when there is none. */
  function seek(isBefore: (item: T) => boolean): { block: number; at: number } {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const block = blocks[middle]
      if (isBefore(block[block.length - 1])) low = middle + 1
      else high = middle
    }
    if (low === blocks.length) return { block: low, at: 0 }
    const block = blocks[low]
    let from = 0
    let to = block.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (isBefore(block[middle])) from = middle + 1
      else to = middle
    }
    return { block: low, at: from }
  }

  return {
    insert(item) {
      count++
      const end = blocks[blocks.length - 1]
      // Times and numbers that rise come last: no search.
      if (end === undefined || compare(end[end.length - 1], item) < 0) {
        if (end === undefined || end.length >= BLOCK) blocks.push([item])
        else end.push(item)
        return
      }
      const { block: number, at } = seek((other) => compare(other, item) < 0)
      const block = blocks[number]
      block.splice(at, 0, item)
      if (block.length > BLOCK) blocks.splice(number + 1, 0, block.splice(BLOCK >> 1))
    },
    remove(item) {
      const { block: number, at } = seek((other) => compare(other, item) < 0)
      const block = blocks[number]
      if (block === undefined || compare(block[at], item) !== 0) return false
      block.splice(at, 1)
      if (block.length === 0) blocks.splice(number, 1)
      count--
      return true
    },
    load(items) {
      items.sort(compare)
      blocks = []
      for (let i = 0; i < items.length; i += BLOCK) blocks.push(items.slice(i, i + BLOCK))
      count = items.length
    },
    upFrom(isBefore, visit) {
      let { block: number, at } = seek(isBefore)
      for (; number < blocks.length; number++, at = 0) {
        const block = blocks[number]
        for (; at < block.length; at++) if (!visit(block[at])) return
      }
    },
    downFrom(isBefore, visit) {
      const place = seek(isBefore)
      let number = place.block
      let at = place.at - 1
      while (number >= 0) {
        const block = blocks[number]
        if (block !== undefined) for (; at >= 0; at--) if (!visit(block[at])) return
        number--
        if (number >= 0) at = blocks[number].length - 1
      }
    },
    size: () => count,
  }
}
