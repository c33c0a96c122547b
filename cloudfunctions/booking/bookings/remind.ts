/** Reminders: the evening before, and two hours before (`booking.reminderMinutes`). */
import { answerOf, bookingLife } from '../../../src/shared/booking/life'
import { eveningMinute, hasEveningReminder, soonUntil } from '../../../src/shared/booking/reminding'
import { saySlot } from '../../../src/shared/booking/slots'
import { addDays, addHours, dateOf, sayDate, startOfDate } from '../../../src/shared/time'
import { tell } from '../../foundation'
import { inPages, type Job } from '../../kernel'
import { noteReminded, pageOfUnreminded, type Reminder, type StoredBooking } from './repository'

/** Tomorrow's, once the evening has come. */
export const remindOfTomorrow: Job = {
  name: 'remindOfTomorrow',
  due: { at: eveningMinute(dateOf(new Date())) },
  budgetMs: 6_000,
  run: (run) => {
    const tomorrow = startOfDate(addDays(dateOf(run.now), 1))
    return inPages(run, 'booking.remindOfTomorrow', {
      page: (before) => pageOfUnreminded('day', tomorrow, addHours(tomorrow, 24), before),
      work: async (stored) => {
        if (hasEveningReminder(takenAt(stored), stored.date)) await remind(stored, 'day', run.now)
      },
    })
  },
}

/** What begins soon. It goes on where the run before ended: who was reminded is not looked at again each minute. */
export const remindOfSoon: Job = {
  name: 'remindOfSoon',
  due: 'always',
  budgetMs: 6_000,
  run: async (run) => {
    const until = soonUntil(run.now)
    const since = run.cursor !== null && run.cursor > run.now ? run.cursor : run.now
    const outcome = await inPages(run, 'booking.remindOfSoon', {
      page: (before) => pageOfUnreminded('hours', since, until, before),
      work: (stored) => remind(stored, 'hours', run.now),
    })
    return { ...outcome, cursor: outcome.more ? since : until }
  },
}

/** When this time was taken. */
const takenAt = ({ events }: StoredBooking): string =>
  events.flatMap(({ code, at }) => (code === 'BOOKED' || code === 'MOVED' ? [at] : [])).at(-1) ?? ''

const tellings = { day: bookingLife.telling('REMINDED_TOMORROW'), hours: bookingLife.telling('REMINDED_SOON') }

/** Told first, under an id that makes twice once; then noted. */
async function remind(stored: StoredBooking, which: Reminder, now: string): Promise<void> {
  const { _id: id, date, slot, otherSide } = stored
  const time = saySlot(slot)
  const comes = otherSide?.person && answerOf(otherSide) !== 'declined' ? [otherSide.person] : []
  const people = [stored.person, ...comes]
  for (const person of people)
    await tell(person, tellings[which], {
      id,
      once: `${date} ${slot}`,
      now,
      params: { id },
      details: { day: sayDate(date, now), time, half: time.slice(0, 2) },
    })
  await noteReminded(stored, which)
}
