import { View } from '@tarojs/components'
import { usePageParams, useSubject } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import { Screen } from '@/parts/Screen'
import { Card, Empty, Stack } from '@/ui'
import { bookings } from '../../bookings'
import look from '../../booking/qr.module.scss'

/** A wall must not lag behind the window that calls. Each answer has its own time, so that the waits never grow. */
const refreshSeconds = 5

/** 叫号屏: for the wall. Numbers and windows, never a name. */
export default function Board() {
  const { point: pointId = 'point-340600' } = usePageParams('board')
  const subject = useSubject(() => bookings.board({ pointId }), { refresh: refreshSeconds })
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
