const weeks: Readonly<Record<number, string>> = { 7: '一周', 14: '两周', 21: '三周', 28: '四周' }

/** A number of days as one says it: `两周`, `10 天`. */
export const sayDays = (days: number): string => weeks[days] ?? `${days} 天`
