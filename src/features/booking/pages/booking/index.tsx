import { View } from '@tarojs/components'
import { usePageParams, useShareCard, useSubject } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { sayBooking, standingWords } from '@/shared/booking/words'
import { RatingPanel } from '@/parts/RatingPanel'
import { Screen } from '@/parts/Screen'
import { Card, Cell, Cells, Notice, Stack } from '@/ui'
import { BookingActions } from '../../booking/BookingActions'
import { bookingPace } from '../../booking/bookingPace'
import { Directions } from '../../booking/Directions'
import look from '../../booking/qr.module.scss'
import { QrCode } from '../../booking/QrCode'
import { bookings } from '../../bookings'
import { AnswerSide } from '../../side/AnswerSide'
import { AskerSide } from '../../side/AskerSide'
import { cardOf } from '../../side/cardOf'

/** 我的预约: the code for the counter, what to bring, what can still be done; after it, the rating. */
export default function BookingPage() {
  const { id = '', rate } = usePageParams('booking')
  const subject = useSubject(() => bookings.read({ id }), { refresh: bookingPace })
  const known = subject.data
  const share = useShareCard(cardOf(known))
  return (
    <Screen subject={subject} title={known === null ? undefined : sayBooking(known)} lead={known === null ? undefined : leadOf(known)}>
      {(booking) => (
        <Stack gap={4}>
          <Standing booking={booking} />
          {booking.state === 'called' && booking.ticket !== null && booking.window !== null && (
            <Card title="现在请到">
              <View className={look.huge}>{`${booking.ticket} → ${booking.window}`}</View>
            </Card>
          )}
          {booking.otherSide?.reader === 'other' && <AnswerSide booking={booking} side={booking.otherSide} subject={subject} />}
          {booking.otherSide?.reader === 'asker' && (
            <AskerSide booking={booking} side={booking.otherSide} subject={subject} share={share} />
          )}
          {['booked', 'absent'].includes(booking.state) && booking.code !== '' && <CounterCode booking={booking} />}
          {['booked', 'checkedIn'].includes(booking.state) && (
            <Card title="请带上">
              {needOf(booking.need).bring.map((thing) => (
                <View key={thing}>{`· ${thing}`}</View>
              ))}
            </Card>
          )}
          <Cells>
            <Cell label="地方" hint={booking.pointName} icon="place" />
            <Cell label="地址" hint={booking.address} />
          </Cells>
          {booking.state === 'booked' && needOf(booking.need).place === 'point' && <Directions pointId={booking.pointId} />}
          {booking.rated !== null && <RatingPanel rated={booking.rated} arrive={rate !== undefined} />}
          {booking.otherSide?.reader !== 'other' && booking.actions.length > 0 && <BookingActions booking={booking} subject={subject} />}
        </Stack>
      )}
    </Screen>
  )
}

/** What, and who comes; to the other side of a mediation, who asks. */
const leadOf = ({ need, visitor, forOther, otherSide }: Booking): string =>
  `${needOf(need).name}，${visitor}${otherSide?.reader === 'other' ? '请您来' : forOther ? '（您帮约的）' : ''}`

function Standing({ booking }: { booking: Booking }) {
  const { tag, tone, sentence } = standingWords(booking)
  return (
    <Notice tone={tone} title={tag}>
      {sentence}
    </Notice>
  )
}

function CounterCode({ booking }: { booking: Booking }) {
  return (
    <Card title="到了给窗口看" meaning="扫码，或者报这六个数字，或者报名字。">
      <QrCode text={booking.qr} label={`预约二维码，六位码 ${booking.code.split('').join(' ')}`} />
      <View className={look.digits}>{booking.code}</View>
    </Card>
  )
}
