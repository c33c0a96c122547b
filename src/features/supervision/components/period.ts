import { addDays } from '@/shared/time'

export const periods = ['week', 'month', 'year', 'own'] as const
export type PeriodKey = (typeof periods)[number]

/** A period of Huaibei days, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The days of a named period that ends today. */
export function periodOf(key: Exclude<PeriodKey, 'own'>, today: string): Period {
  if (key === 'week') return { from: addDays(today, -6), to: today }
  return key === 'month' ? { from: addDays(today, -29), to: today } : { from: `${today.slice(0, 4)}-01-01`, to: today }
}
