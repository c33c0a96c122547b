import { goTo, useCall } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import { bookingWords, sayVisit, waitWords } from '@/shared/booking/words'
import { Card, Stack, Tag } from '@/ui'
import { bookings } from '../bookings'

const current = ['booked', 'checkedIn', 'called']

/** What I have booked and what I wait for; the page does not wait for it. */
export function MyBookings() {
  const { data } = useCall(() => bookings.mine({}))
  if (data === null || data.bookings.length + data.waiting.length === 0) return null
  const ahead = data.bookings.filter(({ state }) => current.includes(state)).reverse()
  const before = data.bookings.filter(({ state }) => !current.includes(state)).slice(0, 3)
  return (
    <Stack gap={3}>
      {data.waiting.map((entry) => (
        <Card
          key={entry.id}
          title={`等空位：${needOf(entry.need).name}`}
          tag={<Tag tone={entry.state === 'offered' ? 'good' : 'neutral'}>{entry.state === 'offered' ? '有位子了' : '在排队'}</Tag>}
          meaning={waitWords(entry)}
          onPress={() =>
            void goTo('time', {
              need: entry.need,
              point: entry.pointId,
              wait: entry.id,
              ...(entry.offer && { date: entry.date, slot: entry.offer.slot }),
            })
          }
        />
      ))}
      {[...ahead, ...before].map((booking) => {
        const { tag, tone, sentence } = bookingWords(booking)
        return (
          <Card
            key={booking.id}
            title={`${needOf(booking.need).name}，${sayVisit(booking)}`}
            tag={<Tag tone={tone}>{tag}</Tag>}
            meaning={`${booking.pointName}。${sentence}`}
            onPress={() => void goTo('booking', { id: booking.id })}
          />
        )
      })}
    </Stack>
  )
}
