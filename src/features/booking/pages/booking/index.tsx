import { View } from '@tarojs/components'
import { useCall, usePageParams, wayBack } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { bookingWords, sayVisit } from '@/shared/booking/words'
import { RatingPanel } from '@/parts/RatingPanel'
import { shellState } from '@/parts/shellState'
import { Card, Cell, Cells, Notice, PageShell, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { Directions } from '../../booking/Directions'
import look from '../../booking/qr.module.scss'
import { QrCode } from '../../booking/QrCode'
import { BookingActions } from '../../booking/BookingActions'

/** 我的预约: the code for the desk, what to bring, what can still be done; after it, the rating. */
export default function BookingPage() {
  const { id = '', rate } = usePageParams('booking')
  const called = useCall(() => bookings.read({ id }))
  const booking = called.data
  return (
    <PageShell
      {...wayBack}
      title={booking === null ? undefined : sayVisit(booking)}
      lead={booking === null ? undefined : `${needOf(booking.need).name}，${booking.visitor}${booking.forOther ? '（您帮约的）' : ''}`}
      {...shellState(called)}
    >
      {booking !== null && (
        <Stack gap={4}>
          <Standing booking={booking} />
          {booking.state === 'booked' && booking.code !== '' && <DeskCode booking={booking} />}
          {booking.otherSide !== null && booking.otherSide.inviteCode !== '' && (
            <Notice
              tone={booking.otherSide.confirmed ? 'good' : 'caution'}
              title={booking.otherSide.confirmed ? `${booking.otherSide.name}已确认` : `等${booking.otherSide.name}确认`}
            >
              {`对方的确认码：${booking.otherSide.inviteCode}`}
            </Notice>
          )}
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
          {booking.actions.length > 0 && <BookingActions booking={booking} onDone={called.put} />}
        </Stack>
      )}
    </PageShell>
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

function DeskCode({ booking }: { booking: Booking }) {
  return (
    <Card title="到了给窗口看" meaning="扫码，或者报这六个数字，或者报名字。">
      <QrCode text={booking.qr} label={`预约二维码，六位码 ${booking.code.split('').join(' ')}`} />
      <View className={look.digits}>{booking.code}</View>
    </Card>
  )
}
