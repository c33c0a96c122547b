/** Whether a place is open, and until when. Pure: the server says what its hours on a day are, and what time it is. */
import { addDays, dateOf, minuteOfDay, momentOf, sayMoment } from '../time'

/** Minutes of the day, `from` included, `to` not. */
export interface Hours {
  readonly from: number
  readonly to: number
}

/** `unknown` where the calendar of that year is not there yet: nobody guesses. */
export interface Opening {
  readonly state: 'open' | 'closed' | 'unknown'
  /** When that changes, UTC ISO; null when it is not known, or not within two weeks. */
  readonly until: string | null
}

const daysAhead = 14

/**
 * @param hoursOn the hours of a day, empty when it is shut; null when nobody knows
 * @param now UTC ISO
 */
export function openingAt(hoursOn: (date: string) => readonly Hours[] | null, now: string): Opening {
  const today = dateOf(now)
  const hours = hoursOn(today)
  if (hours === null) return { state: 'unknown', until: null }
  const minute = minuteOfDay(now)
  const current = hours.find(({ from, to }) => from <= minute && minute < to)
  if (current !== undefined) return { state: 'open', until: momentOf(today, current.to) }
  const later = hours.find(({ from }) => from > minute)
  return { state: 'closed', until: later === undefined ? nextOpening(hoursOn, today) : momentOf(today, later.from) }
}

function nextOpening(hoursOn: (date: string) => readonly Hours[] | null, today: string): string | null {
  for (let ahead = 1; ahead <= daysAhead; ahead++) {
    const date = addDays(today, ahead)
    const hours = hoursOn(date)
    if (hours === null) return null
    const [first] = hours
    if (first !== undefined) return momentOf(date, first.from)
  }
  return null
}

const clock = (minute: number): string => {
  const hour = Math.floor(minute / 60)
  return `${hour > 12 ? hour - 12 : hour}:${String(minute % 60).padStart(2, '0')}`
}
const half = (minute: number): string => (minute < 720 ? '上午' : minute < 1080 ? '下午' : '晚上')

/** `现在开门，到上午 11:30`, `现在关门，明天 上午 8:30 开`. */
export function sayOpening({ state, until }: Opening, now: string): string {
  if (state === 'unknown') return '开门时间请打 12348 问'
  if (until === null) return state === 'open' ? '现在开门' : '现在关门，什么时候开请打 12348 问'
  const date = dateOf(until)
  const minute = minuteOfDay(until)
  const time = `${half(minute)} ${clock(minute)}`
  if (state === 'open') return `现在开门，到${time}`
  if (date === dateOf(now)) return `现在没开门，今天${time} 开`
  if (date === addDays(dateOf(now), 1)) return `现在关门，明天${time} 开`
  return `现在关门，${sayMoment(until, now)} 开`
}

type WeekHours = Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Hours[]>>
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const dayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

const sayDay = (hours: readonly Hours[]): string => hours.map(({ from, to }) => `${half(from)} ${clock(from)}–${clock(to)}`).join('，')

/** The week in words: days with the same hours together. Empty when it is never open. */
export function sayWeek(week: WeekHours): string {
  const said = new Map<string, number[]>()
  for (const weekday of weekdays) {
    const words = sayDay(week[weekday])
    if (words !== '') said.set(words, [...(said.get(words) ?? []), weekday])
  }
  return [...said].map(([words, days]) => `${sayDays(days)} ${words}`).join('；')
}

function sayDays(days: readonly number[]): string {
  const names = days.join('')
  if (names === '12345') return '工作日'
  if (names === '1234567') return '每天'
  return `周${days.map((day) => dayNames[day - 1]).join('、')}`
}
