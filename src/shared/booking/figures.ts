/** Figures of the parameter table, as sentences say them. */
import { valueOn, type ParameterKey } from '../parameters'

type MinutesKey = Extract<ParameterKey, `booking.${string}Minutes`>

/** `30 分钟`, `2 小时`. */
export const sayMinutes = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`)

/** A parameter counted in minutes, as it is in force on `date`: `sayMinutesOf('booking.leadMinutes', '2026-11-24')` is `2 小时`. */
export const sayMinutesOf = (key: MinutesKey, date: string): string => sayMinutes(valueOn(key, date))
