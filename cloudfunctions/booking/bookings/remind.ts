/** Reminders: the evening before and two hours before. In the inbox always, as a subscription message where accepted. */
import { saySlot } from '../../../src/shared/booking/slots'
import { addDays, addHours, dateOf, sayMoment, startOfDate } from '../../../src/shared/time'
import { _, notify } from '../../kernel'
import { tell } from '../../foundation'
import { bookings, type StoredBooking } from '../repository'

type Reminder = 'day' | 'hours'

/** How many bookings one run reminds of; the next minute goes on. */
const batch = 50
const hoursBefore = 2

/** Tomorrow's, when the evening before has come. */
export const remindOfTomorrow = (now: string, requestId: string): Promise<void> => {
  const tomorrow = startOfDate(addDays(dateOf(now), 1))
  return remindOf('day', tomorrow, addHours(tomorrow, 24), now, requestId)
}

/** What begins within two hours. */
export const remindOfSoon = (now: string, requestId: string): Promise<void> =>
  remindOf('hours', now, addHours(now, hoursBefore), now, requestId)

async function remindOf(which: Reminder, from: string, to: string, now: string, requestId: string): Promise<void> {
  const where = { state: 'booked', startsAt: _.gte(from).and(_.lte(to)), reminded: _.neq(which) }
  const due = await bookings.list({ where, orderBy: [['startsAt', 'asc']], limit: batch })
  for (const stored of due) await remind(stored, which, now, requestId)
}

/** Told first, under an id that makes twice once; then marked; who marked it sends the message. */
async function remind(stored: StoredBooking, which: Reminder, now: string, requestId: string): Promise<void> {
  const text = words(stored, which)
  const people = [stored.person, ...(stored.otherSide?.person ? [stored.otherSide.person] : [])]
  for (const [i, person] of people.entries()) {
    await tell({
      _id: `remind-${which}-${stored._id}-${stored.date}-${stored.slot}-${i}`,
      person,
      at: now,
      title: '安排提醒',
      text,
      page: 'booking',
      subjectId: stored._id,
    })
  }
  const marked = await bookings.change(
    stored._id,
    { state: 'booked', startsAt: stored.startsAt, reminded: _.neq(which) },
    { reminded: _.push([which]) },
  )
  if (!marked || stored.openid === null) return
  await notify(
    {
      openid: stored.openid,
      template: 'progress',
      page: 'pages/bookings/index',
      title: '安排提醒',
      note: text.slice(0, 20),
      at: sayMoment(stored.startsAt, now),
    },
    requestId,
  )
}

/** Neutral: it shows on a locked screen, and phones are shared. */
const words = ({ slot }: StoredBooking, which: Reminder): string =>
  which === 'day' ? `您明天${saySlot(slot).slice(0, 2)}有一个安排` : `您今天${saySlot(slot)} 有一个安排`
