import { View } from '@tarojs/components'
import { usePageParams, useSubject } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { bookingWords, sayBooking } from '@/shared/booking/words'
import { RatingPanel } from '@/parts/RatingPanel'
import { Screen } from '@/parts/Screen'
import { Card, Cell, Cells, Notice, Stack } from '@/ui'
import { BookingActions } from '../../booking/BookingActions'
import { Directions } from '../../booking/Directions'
import look from '../../booking/qr.module.scss'
import { QrCode } from '../../booking/QrCode'
import { bookings } from '../../bookings'

/** 我的预约: the code for the counter, what to bring, what can still be done; after it, the rating. */
export default function BookingPage() {
  const { id = '', rate } = usePageParams('booking')
  const subject = useSubject(() => bookings.read({ id }))
  const known = subject.data
  return (
    <Screen
      subject={subject}
      title={known === null ? undefined : sayBooking(known)}
      lead={known === null ? undefined : `${needOf(known.need).name}，${known.visitor}${known.forOther ? '（您帮约的）' : ''}`}
    >
      {(booking) => (
        <Stack gap={4}>
          <Standing booking={booking} />
          {booking.state === 'called' && booking.ticket !== null && booking.window !== null && (
            <Card title="现在请到">
              <View className={look.huge}>{`${booking.ticket} → ${booking.window}`}</View>
            </Card>
          )}
          {booking.state === 'booked' && booking.code !== '' && <CounterCode booking={booking} />}
          <OtherSide side={booking.otherSide} />
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
          {booking.actions.length > 0 && <BookingActions booking={booking} subject={subject} />}
        </Stack>
      )}
    </Screen>
  )
}

function OtherSide({ side }: { side: Booking['otherSide'] }) {
  if (side === null || side.inviteCode === '') return null
  return (
    <Notice tone={side.confirmed ? 'good' : 'caution'} title={side.confirmed ? `${side.name}已确认` : `等${side.name}确认`}>
      {`对方的确认码：${side.inviteCode}`}
    </Notice>
  )
}

function Standing({ booking }: { booking: Booking }) {
  const { tag, tone, sentence } = bookingWords(booking)
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
