import type { Figures } from '@/shared/rating/contract'
import { smallSample } from '@/shared/rating/figures'

/** A share as it is read; nothing is said where there is nothing to share. */
export const percent = (share: number | null): string => (share === null ? '–' : `${share}%`)

/** What a figure made of few ratings may be taken for; null when there are enough. */
export function caveat({ rated, small, satisfactionInterval }: Pick<Figures, 'rated' | 'small' | 'satisfactionInterval'>): string | null {
  if (rated === 0 || satisfactionInterval === null) return '这段时间没有人评价，算不出满意率。'
  if (!small) return null
  const { low, high } = satisfactionInterval
  return `评价少于 ${smallSample} 件，只供参考：真实比例大约在 ${Math.round(low)}%–${Math.round(high)}% 之间，不要拿来排名。`
}
