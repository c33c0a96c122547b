/**
 * The platform's timer expressions: seconds minutes hours day month weekday year, in UTC+8 whatever the machine's zone.
 * Day and weekday both stated means either of them.
 * Source: developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/triggers.html.
 */
export interface Cron {
  /** Whether it fires in the second that holds this moment. */
  matches(moment: Date): boolean
  /** The first moment after this one at which it fires, in whole seconds; `undefined` when never within 8 years. */
  next(after: Date): Date | undefined
}

const BEIJING_MS = 8 * 3600_000
const NAMES: Readonly<Record<string, number>> = {
  JAN: 1,
  FEB: 2,
  MAR: 3,
  APR: 4,
  MAY: 5,
  JUN: 6,
  JUL: 7,
  AUG: 8,
  SEP: 9,
  OCT: 10,
  NOV: 11,
  DEC: 12,
  SUN: 0,
  MON: 1,
  TUE: 2,
  WED: 3,
  THU: 4,
  FRI: 5,
  SAT: 6,
}

type Fields = [second: string, minute: string, hour: string, day: string, month: string, weekday: string, year: string]

const areSeven = (fields: string[]): fields is Fields => fields.length === 7

/** @throws Error that names the field which cannot be read. */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (!areSeven(fields)) throw new Error(`A timer needs 7 fields, "${expression}" has ${fields.length}`)
  const seconds = fieldOf(fields[0], 0, 59)
  const minutes = fieldOf(fields[1], 0, 59)
  const hours = fieldOf(fields[2], 0, 23)
  const days = fieldOf(fields[3], 1, 31)
  const months = fieldOf(fields[4], 1, 12)
  const weekdays = fieldOf(fields[5], 0, 7)
  const years = fieldOf(fields[6], 1970, 2099)
  if (weekdays.has(7)) weekdays.add(0)
  const free = (field: string): boolean => field === '*' || field === '?'

  const dayMatches = (date: Date): boolean => {
    const day = days.has(date.getUTCDate())
    const weekday = weekdays.has(date.getUTCDay())
    if (free(fields[3]) || free(fields[5])) return day && weekday
    return day || weekday
  }
  // Beijing's wall clock read through the UTC getters.
  const wall = (moment: Date): Date => new Date(moment.getTime() + BEIJING_MS)
  const dateMatches = (date: Date): boolean => years.has(date.getUTCFullYear()) && months.has(date.getUTCMonth() + 1) && dayMatches(date)

  return {
    matches(moment) {
      const date = wall(moment)
      return dateMatches(date) && hours.has(date.getUTCHours()) && minutes.has(date.getUTCMinutes()) && seconds.has(date.getUTCSeconds())
    },
    next(after) {
      let date = wall(new Date((Math.floor(after.getTime() / 1000) + 1) * 1000))
      for (const end = date.getTime() + 8 * 366 * 86_400_000; date.getTime() < end;) {
        if (!dateMatches(date)) date = new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000 + 86_400_000)
        else if (!hours.has(date.getUTCHours())) date = new Date(Math.floor(date.getTime() / 3_600_000) * 3_600_000 + 3_600_000)
        else if (!minutes.has(date.getUTCMinutes())) date = new Date(Math.floor(date.getTime() / 60_000) * 60_000 + 60_000)
        else if (!seconds.has(date.getUTCSeconds())) date = new Date(date.getTime() + 1000)
        else return new Date(date.getTime() - BEIJING_MS)
      }
      return undefined
    },
  }
}

function fieldOf(field: string, low: number, high: number): Set<number> {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '', stepText] = part.split('/')
    const step = stepText === undefined ? 1 : Number(stepText)
    const [from, to] = range === '*' || range === '?' ? [low, high] : bounds(range, stepText === undefined ? undefined : high)
    if (![from, to, step].every(Number.isInteger) || step < 1 || from < low || to > high || from > to) {
      throw new Error(`The timer field "${field}" is not within ${low} to ${high}`)
    }
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return values
}

function bounds(range: string, openEnd: number | undefined): [number, number] {
  const [from = NaN, to = openEnd ?? from] = range.split('-').map((text) => NAMES[text.toUpperCase()] ?? Number(text))
  return [from, to]
}
