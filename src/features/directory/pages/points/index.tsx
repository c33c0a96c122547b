import { View } from '@tarojs/components'
import { useState } from 'react'
import { connect, useShareCard, useSubject } from '@/platform'
import { byDistance } from '@/shared/directory/byDistance'
import type { directory } from '@/shared/directory/contract'
import { pointsNamed } from '@/shared/directory/pointsNamed'
import { PointCard } from '@/parts/PointCard'
import { Screen } from '@/parts/Screen'
import { useSpot } from '@/parts/useSpot'
import { Button, Empty, Notice, SearchBar, Stack } from '@/ui'

const places = connect<typeof directory>('directory')

/** How many are shown at first, and each time more are asked for. */
const some = 10

/** 服务点: centres and the townships' judicial offices, by name, and by distance when the person wants it. */
export default function Points() {
  useShareCard({ title: '离您近的公共法律服务点和司法所', to: { page: 'points', params: {} } })
  const subject = useSubject(() => places.servicePoints({}))
  const { spot, asking, ask } = useSpot()
  const [sought, setSought] = useState('')
  const [shown, setShown] = useState(some)
  const all = byDistance(subject.data ?? [], spot)
  const named = new Set(pointsNamed(subject.data ?? [], sought))
  const found = all.filter(({ point }) => named.has(point))
  const search = (words: string) => {
    setSought(words)
    setShown(some)
  }
  return (
    <Screen title="去哪里办？" lead="市、县区的服务中心，和镇街的司法所。" subject={subject}>
      <Stack gap={3}>
        <SearchBar value={sought} onChange={search} onSearch={search} placeholder="比如：濉溪、渠沟" label="找服务点" />
        {asking !== 'known' && (
          <Stack gap={1}>
            <Button kind="quiet" block icon="place" busy={asking === 'asking'} onPress={() => void ask()}>
              按远近排
            </Button>
            <View>只在手机上算远近，不发出去，不保存。</View>
          </Stack>
        )}
        {asking === 'refused' && (
          <Notice tone="neutral" announce>
            没拿到您的位置，不要紧，可以按名字找。
          </Notice>
        )}
        {asking === 'known' && <View>还没标到地图上的司法所排在后面，离您近的县区在前。示例的位置只是大概，出门前先打 12348。</View>}
        {found.length === 0 && <Empty title="没有叫这个名字的服务点">换一个词试试，比如镇的名字。</Empty>}
        {found.slice(0, shown).map(({ point, metres }) => (
          <PointCard key={point.id} point={point} metres={metres} />
        ))}
        {found.length > shown && (
          <Button kind="quiet" block icon="down" onPress={() => setShown(shown + some)}>
            再看更多
          </Button>
        )}
      </Stack>
    </Screen>
  )
}
