/**
 * What the bureau reads: counts first, rates from counts, nothing averaged twice. An unrated service is its own
 * number; it never counts as good.
 */
import type { Grade } from './grades'

/** How many effective ratings had each grade. */
export type GradeCounts = Readonly<Record<Grade, number>>

export const noGrades: GradeCounts = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }

/** Under this many ratings an interval is shown and nothing is ranked: chance alone moves a share by up to 17 points then. */
export const smallSample = 30

/** A share in percent with two decimals, or null where there is nothing to share. */
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 100)

/** The Wilson 95 % interval of `part` in `whole`, in percent; null without ratings. */
export function wilson(part: number, whole: number): { low: number; high: number } | null {
  if (whole === 0) return null
  const z = 1.959963984540054
  const share = part / whole
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))
  const centre = share + (z * z) / (2 * whole)
  const scale = 1 + (z * z) / whole
  const round = (x: number) => Math.round(Math.min(1, Math.max(0, x)) * 10_000) / 100
  return { low: round((centre - spread) / scale), high: round((centre + spread) / scale) }
}

/**
 * The figures of a period.
 * @param counts ratings given in the period, by grade (period by time of rating)
 * @param closed service records that ended in the period
 * @param closedAndRated those of them that have a rating
 */
export function figures(counts: GradeCounts, closed: number, closedAndRated: number) {
  const rated = counts[5] + counts[4] + counts[3] + counts[2] + counts[1]
  const content = counts[5] + counts[4] + counts[3]
  const sum = 5 * counts[5] + 4 * counts[4] + 3 * counts[3] + 2 * counts[2] + counts[1]
  return {
    closed,
    rated,
    unrated: closed - closedAndRated,
    /** 满意率: grades 5, 4 and 3 among all ratings, percent. */
    satisfaction: percent(content, rated),
    satisfactionInterval: wilson(content, rated),
    /** 好评率（严）: grades 5 and 4. */
    good: percent(counts[5] + counts[4], rated),
    /** 差评率: grades 2 and 1. */
    bad: percent(counts[2] + counts[1], rated),
    badCount: counts[2] + counts[1],
    /** 均分, two decimals. */
    mean: rated === 0 ? null : Math.round((sum / rated) * 100) / 100,
    /** 参评率: records that ended in the period and have a rating, percent. */
    participation: percent(closedAndRated, closed),
    small: rated < smallSample,
  }
}
