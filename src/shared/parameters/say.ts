import { valueOn } from './index'
import { table, type ParameterKey } from './table'

export const isParameter = (key: string): key is ParameterKey => Object.prototype.hasOwnProperty.call(table, key)

const sayMinutes = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  return [...(hours > 0 ? [`${hours} 小时`] : []), ...(minutes % 60 > 0 || hours === 0 ? [`${minutes % 60} 分钟`] : [])].join(' ')
}

const units = { Hours: '小时', Days: '天', Years: '年' } as const

/** A value with the unit that its key ends in: `7 天`, `24 小时`, `1 小时 30 分钟`, `5 年`; a number alone where the key names none. */
export function sayValue(key: ParameterKey, value: number): string {
  if (key.endsWith('Minutes')) return sayMinutes(value)
  const unit = Object.entries(units).find(([ending]) => key.endsWith(ending))
  return unit === undefined ? String(value) : `${value} ${unit[1]}`
}

/** The value in force on `date`, as sentences say it. */
export const sayParameter = (key: ParameterKey, date: string): string => sayValue(key, valueOn(key, date))
