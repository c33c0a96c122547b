import { View } from '@tarojs/components'
import { useCall, usePageParams, wayBack } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { bookingWords, sayBooking } from '@/shared/booking/words'
import { RatingPanel } from '@/parts/RatingPanel'
import { shellState } from '@/parts/shellState'
import { Card, Cell, Cells, Notice, PageShell, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { Directions } from '../../booking/Directions'
import look from '../../booking/qr.module.scss'
import { QrCode } from '../../booking/QrCode'
import { VisitActions } from '../../booking/BookingActions'

/** 我的预约: the code for the desk, what to bring, what can still be done; after the visit, the rating. */
export default function Visit() {
  const { id = '', rate } = usePageParams('booking')
  const called = useCall(() => bookings.read({ id }))
  const visit = called.data
  return (
    <PageShell
      {...wayBack}
      title={visit === null ? undefined : sayBooking(visit)}
      lead={visit === null ? undefined : `${needOf(visit.need).name}，${visit.visitor}${visit.forOther ? '（您帮约的）' : ''}`}
      {...shellState(called)}
    >
      {visit !== null && (
        <Stack gap={4}>
          <Standing visit={visit} />
          {visit.state === 'booked' && visit.code !== '' && <DeskCode visit={visit} />}
          {visit.otherSide !== null && visit.otherSide.inviteCode !== '' && (
            <Notice
              tone={visit.otherSide.confirmed ? 'good' : 'caution'}
              title={visit.otherSide.confirmed ? `${visit.otherSide.name}已确认` : `等${visit.otherSide.name}确认`}
            >
              {`对方的确认码：${visit.otherSide.inviteCode}`}
            </Notice>
          )}
          {['booked', 'checkedIn'].includes(visit.state) && (
            <Card title="请带上">
              {needOf(visit.need).bring.map((thing) => (
                <View key={thing}>{`· ${thing}`}</View>
              ))}
            </Card>
          )}
          <Cells>
            <Cell label="地方" hint={visit.pointName} icon="place" />
            <Cell label="地址" hint={visit.address} />
          </Cells>
          {visit.state === 'booked' && needOf(visit.need).place === 'point' && <Directions pointId={visit.pointId} />}
          {visit.rated !== null && <RatingPanel rated={visit.rated} arrive={rate !== undefined} />}
          {visit.actions.length > 0 && <VisitActions visit={visit} onDone={called.put} />}
        </Stack>
      )}
    </PageShell>
  )
}

function Standing({ visit }: { visit: Booking }) {
  const { tag, tone, sentence } = bookingWords(visit)
  return (
    <Notice tone={tone} title={tag}>
      {sentence}
    </Notice>
  )
}

function DeskCode({ visit }: { visit: Booking }) {
  return (
    <Card title="到了给窗口看" meaning="扫码，或者报这六个数字，或者报名字。">
      <QrCode text={visit.qr} label={`预约二维码，六位码 ${visit.code.split('').join(' ')}`} />
      <View className={look.digits}>{visit.code}</View>
    </Card>
  )
}
