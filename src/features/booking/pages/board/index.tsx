import { View } from '@tarojs/components'
import { usePageParams, useSubject, type Pace } from '@/platform'
import type { booking } from '@/shared/booking/contract'
import type { OutputOf } from '@/shared/contract'
import { needOf } from '@/shared/booking/needs'
import { Screen } from '@/parts/Screen'
import { Card, Empty, Stack } from '@/ui'
import { bookings } from '../../bookings'
import look from '../../booking/qr.module.scss'

type Shown = OutputOf<typeof booking.actions.board>

/** A wall must not lag behind the window that calls. Where nobody waits and nobody was called (at night), nobody looks at it either. */
const busy: Pace = { first: 5, slowest: 10 }
const empty: Pace = { first: 10, slowest: 30 }
const paceOf = ({ called, waiting }: Shown): Pace => (called.length + waiting.length > 0 ? busy : empty)
/** Each answer has its own time, which is no change. */
const watched = ({ called, waiting }: Shown) => [called, waiting]

/** 叫号屏: for the wall. Numbers and windows, never a name. */
export default function Board() {
  const { point: pointId = 'point-340600' } = usePageParams('board')
  const subject = useSubject(() => bookings.board({ pointId }), { refresh: paceOf, watched })
  return (
    <Screen wide title={subject.data?.pointName} subject={subject} meanwhile="请听窗口叫号。">
      {({ called, waiting }) => (
        <Stack gap={4}>
          {called.length === 0 && <Empty title="还没有叫号" />}
          {called.map(({ number, window, need }) => (
            <Card key={number} meaning={`${needOf(need).name}，请到 ${window}`}>
              <View className={look.huge}>{number}</View>
            </Card>
          ))}
          {waiting.map(({ need, count }) => (
            <Card key={need} title={needOf(need).name} meaning={`还有 ${count} 位在等`} />
          ))}
        </Stack>
      )}
    </Screen>
  )
}
