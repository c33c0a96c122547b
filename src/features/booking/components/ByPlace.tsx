import { useState } from 'react'
import { connect, goTo, useCall } from '@/platform'
import type { directory } from '@/shared/directory/contract'
import { FailureNotice } from '@/spine/FailureNotice'
import { Card, Skeleton, Stack, Tabs, Tag } from '@/ui'

const places = connect<typeof directory>('directory')

/** 按地方: service points of one area at a time; forty at once would be too much for an old phone. */
export function ByPlace() {
  const called = useCall(() => places.servicePoints({}))
  const [area, setArea] = useState('340600')
  if (called.error !== null && called.data === null) return <FailureNotice failure={called.error} onRetry={() => void called.reload()} />
  if (called.data === null) return <Skeleton cards={2} />
  const areas = [...new Map(called.data.map(({ areaCode, areaName }) => [areaCode, areaName]))]
  return (
    <Stack gap={3}>
      <Tabs label="县区" tabs={areas.map(([key, label]) => ({ key, label }))} current={area} onChange={setArea} />
      {called.data
        .filter(({ areaCode }) => areaCode === area)
        .map((point) => (
          <Card
            key={point.id}
            title={point.name}
            tag={point.sample ? <Tag tone="caution">示例</Tag> : undefined}
            meaning={point.hours}
            onPress={() => void goTo('needs', { point: point.id })}
          />
        ))}
    </Stack>
  )
}
