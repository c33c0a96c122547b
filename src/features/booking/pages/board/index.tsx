import { View } from '@tarojs/components'
import { canSpeak, fillScreen, usePageParams, useSubject, type Pace } from '@/platform'
import type { booking } from '@/shared/booking/contract'
import type { OutputOf } from '@/shared/contract'
import { needOf } from '@/shared/booking/needs'
import { Screen } from '@/parts/Screen'
import { Button, Empty, Stack, Tag } from '@/ui'
import { useAnnouncing } from '../../board/useAnnouncing'
import { bookings } from '../../bookings'
import look from '../../board/board.module.scss'

type Shown = OutputOf<typeof booking.actions.board>

/** A wall must not lag behind the window that calls. Where nobody waits and nobody was called (at night), nobody looks at it either. */
const busy: Pace = { first: 5, slowest: 10 }
const empty: Pace = { first: 10, slowest: 30 }
const paceOf = ({ called, waiting }: Shown): Pace => (called.length + waiting.length > 0 ? busy : empty)
/** Each answer has its own time, which is no change. */
const watched = ({ called, waiting }: Shown) => [called, waiting]

type Called = OutputOf<typeof booking.actions.board>['called'][number]

/** 叫号屏: for the wall. The last five numbers with their windows, never a name; said aloud where the browser can. */
export default function Board() {
  const { point: pointId = 'point-340600' } = usePageParams('board')
  const subject = useSubject(() => bookings.board({ pointId }), { refresh: paceOf, watched })
  const [speaking, setSpeaking] = useAnnouncing(subject.data?.called)
  const begin = () => {
    setSpeaking(true)
    fillScreen()
  }
  return (
    <Screen wide title={subject.data?.pointName} subject={subject} meanwhile="请听窗口叫号。">
      {({ called, waiting }) => (
        <Stack gap={4}>
          {called.length === 0 && <Empty title="还没有叫号" />}
          <View className={look.board}>
            {called.map((one, i) => (
              <Line key={`${one.number} ${one.at}`} called={one} first={i === 0} />
            ))}
          </View>
          {waiting.length > 0 && (
            <Stack row gap={2}>
              {waiting.map(({ need, count }) => (
                <Tag key={need}>{`${needOf(need).name} 还有 ${count} 位在等`}</Tag>
              ))}
            </Stack>
          )}
          {!speaking && (
            <Button kind="link" onPress={begin}>
              {canSpeak() ? '全屏，念出号来' : '全屏'}
            </Button>
          )}
        </Stack>
      )}
    </Screen>
  )
}

function Line({ called: { number, window, need }, first }: { called: Called; first: boolean }) {
  return (
    <View className={first ? `${look.line} ${look.first}` : look.line}>
      <View className={look.call}>
        <View className={look.large}>{number}</View>
        <View className={look.to}>请到</View>
        <View className={look.large}>{window}</View>
      </View>
      <View className={look.need}>{needOf(need).name}</View>
    </View>
  )
}
