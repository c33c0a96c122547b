import { dateOf, daysBetween, sayDate } from '@/shared/time'

const near = 30

/** True when the last day is behind us. */
export const isPast = (date: string, now: string): boolean => date < dateOf(now)

/**
 * The last day of a time limit, and how near it is.
 * @param date the last day on which it can still be done
 * @param now UTC ISO
 */
export function deadlineWords(date: string, now: string): string {
  const today = dateOf(now)
  const last = `期限：最晚 ${sayDate(date, now)}`
  if (date === today) return `${last}，就是今天`
  if (isPast(date, now)) return `${last}，已经过了`
  const days = daysBetween(today, date).length - 1
  return days > near ? last : `${last}，还有 ${days} 天`
}
