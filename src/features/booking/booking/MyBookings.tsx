import { goTo, useCall } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import { bookingWords, sayBooking, waitWords } from '@/shared/booking/words'
import { Card, Stack, Tag } from '@/ui'
import { bookings } from '../bookings'

const current = ['booked', 'checkedIn', 'called']

/** What I have booked and what I wait for; the page does not wait for it. */
export function MyVisits() {
  const { data } = useCall(() => bookings.mine({}))
  if (data === null || data.bookings.items.length + data.waiting.length === 0) return null
  const ahead = data.bookings.items.filter(({ state }) => current.includes(state)).reverse()
  const before = data.bookings.items.filter(({ state }) => !current.includes(state)).slice(0, 3)
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
      {[...ahead, ...before].map((visit) => {
        const { tag, tone, sentence } = bookingWords(visit)
        return (
          <Card
            key={visit.id}
            title={`${needOf(visit.need).name}，${sayBooking(visit)}`}
            tag={<Tag tone={tone}>{tag}</Tag>}
            meaning={`${visit.pointName}。${sentence}`}
            onPress={() => void goTo('booking', { id: visit.id })}
          />
        )
      })}
    </Stack>
  )
}
