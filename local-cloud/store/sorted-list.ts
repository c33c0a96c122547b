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

/** The first place in a list whose item `isBefore` denies; the list's length when there is none. */
function firstNot<T extends object>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isBefore(item)) low = middle + 1
    else high = middle
  }
  return low
}

export function sortedList<T extends object>(compare: (a: T, b: T) => number, blockSize = BLOCK): SortedList<T> {
  let blocks: T[][] = []
  let count = 0

  /** Where the first item that `isBefore` denies stands; past the end when there is none. */
  function seek(isBefore: (item: T) => boolean): { number: number; block: T[] | undefined; at: number } {
    const number = firstNot(blocks, (block) => {
      const last = block[block.length - 1]
      return last !== undefined && isBefore(last)
    })
    const block = blocks[number]
    return { number, block, at: block === undefined ? 0 : firstNot(block, isBefore) }
  }

  return {
    insert(item) {
      count++
      const end = blocks[blocks.length - 1]
      const last = end?.[end.length - 1]
      // Times and numbers that rise come last: no search.
      if (end !== undefined && end.length < blockSize && last !== undefined && compare(last, item) < 0) {
        end.push(item)
        return
      }
      const { number, block, at } = seek((other) => compare(other, item) < 0)
      if (block === undefined) {
        blocks.push([item])
        return
      }
      block.splice(at, 0, item)
      if (block.length > blockSize) blocks.splice(number + 1, 0, block.splice(blockSize >> 1))
    },
    remove(item) {
      const { number, block, at } = seek((other) => compare(other, item) < 0)
      const found = block?.[at]
      if (block === undefined || found === undefined || compare(found, item) !== 0) return false
      block.splice(at, 1)
      if (block.length === 0) blocks.splice(number, 1)
      count--
      return true
    },
    load(items) {
      items.sort(compare)
      blocks = []
      for (let i = 0; i < items.length; i += blockSize) blocks.push(items.slice(i, i + blockSize))
      count = items.length
    },
    upFrom(isBefore, visit) {
      let { number, block, at } = seek(isBefore)
      while (block !== undefined) {
        for (let item = block[at]; item !== undefined; item = block[++at]) if (!visit(item)) return
        block = blocks[++number]
        at = 0
      }
    },
    downFrom(isBefore, visit) {
      let { number, block = [], at } = seek(isBefore)
      while (number >= 0) {
        while (at > 0) {
          const item = block[--at]
          if (item !== undefined && !visit(item)) return
        }
        block = blocks[--number] ?? []
        at = block.length
      }
    },
    size: () => count,
  }
}
