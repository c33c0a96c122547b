import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useCall, usePageParams, wayBack } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import { sayMoment } from '@/shared/time'
import { shellState } from '@/parts/shellState'
import { Card, Empty, Notice, PageShell, Stack } from '@/ui'
import { bookings } from '../../bookings'
import look from '../../booking/qr.module.scss'

const everyMs = 5_000

/** 叫号屏: for the wall. Numbers and windows, never a name; asks again every five seconds. */
export default function Board() {
  const { point: pointId = 'point-340600' } = usePageParams('board')
  const called = useCall(() => bookings.board({ pointId }))
  const { reload, data } = called
  useEffect(() => {
    const timer = setInterval(() => void reload(), everyMs)
    return () => clearInterval(timer)
  }, [reload])
  return (
    <PageShell {...wayBack} wide title={data?.pointName} {...shellState(called)}>
      {data !== null && (
        <Stack gap={4}>
          {called.error !== null && (
            <Notice tone="caution" title="网断了" announce>
              {`这是 ${sayMoment(data.now)} 的号，可能旧了。请听窗口叫号。`}
            </Notice>
          )}
          {data.called.length === 0 && <Empty title="还没有叫号" />}
          {data.called.map(({ number, window, need }) => (
            <Card key={number} meaning={`${needOf(need).name}，请到 ${window}`}>
              <View className={look.huge}>{number}</View>
            </Card>
          ))}
          {data.waiting.map(({ need, count }) => (
            <Card key={need} title={needOf(need).name} meaning={`还有 ${count} 位在等`} />
          ))}
        </Stack>
      )}
    </PageShell>
  )
}
