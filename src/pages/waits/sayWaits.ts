import { shorten } from '@/shared/shorten'
import type { GatheredWait } from '@/shared/waits/schema'

/** Characters of a title where everything stands in one line. */
const mostInLine = 13

/** All of it in one short line; empty when there is nothing. */
export function sayWaits(waits: readonly Pick<GatheredWait, 'tag' | 'title'>[]): string {
  const [first] = waits
  if (first === undefined) return ''
  if (waits.length === 1) return `${first.tag}：${shorten(first.title, mostInLine)}`
  const counts = new Map<string, number>()
  for (const { tag } of waits) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => `${tag} ${count} 件`).join('，')
}
