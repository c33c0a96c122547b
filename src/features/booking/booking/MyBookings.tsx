import { useState } from 'react'
import { goTo, usePages, type Pace } from '@/platform'
import type { Booking, WaitEntry } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { sayBooking, standingWords, waitWords } from '@/shared/booking/words'
import { FailureNotice } from '@/parts/FailureNotice'
import { MoreButton } from '@/parts/MoreButton'
import { Card, Stack, Tag } from '@/ui'
import { bookings } from '../bookings'

const current: readonly Booking['state'][] = ['booked', 'checkedIn', 'called']

/** Who has signed in waits for a number, and may wait on this page; the booking's own is nearer to it. */
const inTheHall: readonly Booking['state'][] = ['checkedIn', 'called']
const pace: Pace = { first: 30, slowest: 120 }

/** How many of those that are over are shown before the others are asked for: the page is for booking the next. */
const pastFirst = 3

/** What I have booked and what I wait for; the page does not wait for it. */
export function MyBookings() {
  const [wanted, setWanted] = useState(false)
  const mine = usePages(
    async (from) => {
      const reply = await bookings.mine(from)
      return reply.ok ? { ok: true, data: { ...reply.data.bookings, waiting: reply.data.waiting } } : reply
    },
    ({ id }: Booking) => id,
    { refresh: ({ items }) => (items.some(({ state }) => inTheHall.includes(state)) ? pace : undefined) },
  )
  const waiting = mine.subject.data?.waiting ?? []
  const { data, error, reload } = mine.subject
  // Nobody is known in a plain browser: nothing was booked from here, which is no failure.
  const failure = error?.code === 'NOT_SIGNED_IN' ? null : error
  if (data === null && failure !== null) {
    return (
      <FailureNotice title="您约过的，现在看不到" failure={failure} onRetry={() => void reload()}>
        约好的都还在。
      </FailureNotice>
    )
  }
  if (mine.items.length + waiting.length === 0) return null
  const ahead = mine.items.filter(({ state }) => current.includes(state)).reverse()
  const past = mine.items.filter(({ state }) => !current.includes(state))
  const shown = wanted ? past : past.slice(0, pastFirst)
  return (
    <Stack gap={3}>
      {waiting.map((entry) => (
        <Waiting key={entry.id} entry={entry} />
      ))}
      {[...ahead, ...shown].map((booking) => (
        <Line key={booking.id} booking={booking} />
      ))}
      <MoreButton list={shown.length < past.length ? { ...mine, more: () => setWanted(true) } : mine} />
    </Stack>
  )
}

function Waiting({ entry }: { entry: WaitEntry }) {
  const { id, need, pointId, state, offer, date } = entry
  const held = offer && { date, slot: offer.slot }
  return (
    <Card
      title={`等空位：${needOf(need).name}`}
      tag={<Tag tone={state === 'offered' ? 'good' : 'neutral'}>{state === 'offered' ? '有位子了' : '在排队'}</Tag>}
      meaning={waitWords(entry)}
      onPress={() => void goTo('time', { need, point: pointId, wait: id, ...held })}
    />
  )
}

function Line({ booking }: { booking: Booking }) {
  const { tag, tone, sentence } = standingWords(booking)
  return (
    <Card
      title={`${needOf(booking.need).name}，${sayBooking(booking)}`}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={`${booking.pointName}。${sentence}`}
      onPress={() => void goTo('booking', { id: booking.id })}
    />
  )
}
