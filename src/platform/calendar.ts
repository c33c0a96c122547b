import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/** What goes into the phone's own calendar. Moments are UTC ISO. Words are neutral: calendars are shared. */
export interface CalendarEntry {
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
}

const seconds = (moment: string) => Math.floor(Date.parse(moment) / 1000)
const compact = (moment: string) => moment.replace(/[-:]|\.\d{3}/g, '')

/** Puts an entry into the phone's calendar; a browser gets the file that every calendar opens. */
export async function addToCalendar({ title, startsAt, endsAt, place }: CalendarEntry): Promise<void> {
  if (__TRANSPORT__ === 'cloud') {
    const [startTime, endTime] = [seconds(startsAt), String(seconds(endsAt))]
    await attempt(() => Taro.addPhoneCalendar({ title, startTime, endTime, location: place, alarm: true, alarmOffset: 7200 }))
    return
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fingertip-legal//CN',
    'BEGIN:VEVENT',
    `UID:${seconds(startsAt)}@fingertip-legal`,
    `DTSTAMP:${compact(startsAt)}`,
  ]
  const entry = [
    `DTSTART:${compact(startsAt)}`,
    `DTEND:${compact(endsAt)}`,
    `SUMMARY:${title}`,
    `LOCATION:${place}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const link = document.createElement('a')
  link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent([...lines, ...entry].join('\r\n'))}`
  link.download = 'booking.ics'
  link.click()
}
