import { addDays } from '@/shared/time'

export type PeriodKey = 'week' | 'month' | 'year' | 'own'

/** How many days the recent ones have, today included. */
export const recentDays = { week: 7, month: 30 } as const

/** A period of Huaibei days, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The days of a named period that ends today. */
export function periodOf(key: Exclude<PeriodKey, 'own'>, today: string): Period {
  return { from: key === 'year' ? `${today.slice(0, 4)}-01-01` : addDays(today, 1 - recentDays[key]), to: today }
}
