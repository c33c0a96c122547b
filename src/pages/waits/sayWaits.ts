import type { GatheredWait } from '@/shared/waits/schema'

const shortened = (words: string) => (words.length > 12 ? `${words.slice(0, 12)}…` : words)

/** All of it in one short line; empty when there is nothing. */
export function sayWaits(waits: readonly Pick<GatheredWait, 'tag' | 'title'>[]): string {
  const [first] = waits
  if (first === undefined) return ''
  if (waits.length === 1) return `${first.tag}：${shortened(first.title)}`
  const counts = new Map<string, number>()
  for (const { tag } of waits) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => `${tag} ${count} 件`).join('，')
}
