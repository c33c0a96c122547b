import { useState } from 'react'
import { connect, useSubject } from '@/platform'
import type { directory } from '@/shared/directory/contract'
import { keepArea, keptArea } from '@/parts/areaKept'
import { FailureNotice } from '@/parts/FailureNotice'
import { PointCard } from '@/parts/PointCard'
import { Skeleton, Stack, Tabs } from '@/ui'

const places = connect<typeof directory>('directory')

/** 按地方: service points of one area at a time; forty at once would be too much for an old phone. */
export function ByPlace() {
  const subject = useSubject(() => places.servicePoints({}))
  const [area, setArea] = useState(() => keptArea() ?? '340600')
  const choose = (areaCode: string) => {
    setArea(areaCode)
    keepArea(areaCode)
  }
  if (subject.error !== null && subject.data === null)
    return <FailureNotice failure={subject.error} onRetry={() => void subject.reload()} />
  if (subject.data === null) return <Skeleton cards={2} />
  const areas = [...new Map(subject.data.map(({ areaCode, areaName }) => [areaCode, areaName]))]
  return (
    <Stack gap={3}>
      <Tabs label="县区" tabs={areas.map(([key, label]) => ({ key, label }))} current={area} onChange={choose} />
      {subject.data
        .filter(({ areaCode }) => areaCode === area)
        .map((point) => (
          <PointCard key={point.id} point={point} book />
        ))}
    </Stack>
  )
}
