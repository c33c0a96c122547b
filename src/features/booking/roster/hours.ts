/** Opening hours as staff write them: `8:30-11:30 14:30-17:30`. */
export interface Hours {
  readonly from: number
  readonly to: number
}

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** The hours in words; nothing when it is closed. */
export const sayHours = (spans: readonly Hours[]): string => spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ')

/** The hours that were written, minutes of the day; null when they cannot be read. */
export function hoursOf(text: string): Hours[] | null {
  const parts = text
    .trim()
    .split(/[\s，,、]+/)
    .filter(Boolean)
  const spans = parts.map((part) => part.match(/^(\d{1,2})[:：](\d{2})[-–—~至](\d{1,2})[:：](\d{2})$/))
  if (parts.length === 0 || spans.some((span) => span === null)) return null
  return spans.map((span) => {
    const [, fromHour = '0', fromMinute = '0', toHour = '0', toMinute = '0'] = span ?? []
    return { from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute) }
  })
}
