import type { ServicePoint } from '@/shared/directory/contract'
import { serviceKinds } from '@/shared/directory/serviceKinds'
import { CallButton, Card, Cell, Cells, Stack, Tabs, Tag } from '@/ui'

const kindName = (code: string) => serviceKinds.find((kind) => kind.code === code)?.name ?? ''

/** Service points of one area at a time: the city's forty at once would be too much for an old phone. */
export function ServicePoints({ points, area, onArea }: { points: readonly ServicePoint[]; area: string; onArea: (area: string) => void }) {
  const areas = [...new Map(points.map(({ areaCode, areaName }) => [areaCode, areaName]))]
  return (
    <Stack gap={3}>
      <Tabs tabs={areas.map(([key, label]) => ({ key, label }))} current={area} onChange={onArea} />
      {points
        .filter(({ areaCode }) => areaCode === area)
        .map((point) => (
          <Point key={point.id} point={point} />
        ))}
    </Stack>
  )
}

function Point({ point }: { point: ServicePoint }) {
  return (
    <Card
      title={point.name}
      tag={point.sample ? <Tag tone="caution">示例</Tag> : undefined}
      meaning={point.kinds.map(kindName).join('、')}
      footer={<CallButton phone={point.phone} label={`问${point.name}`} />}
    >
      <Cells>
        <Cell label="时间" hint={point.hours} icon="time" />
        <Cell label="地址" hint={point.address} icon="place" />
      </Cells>
    </Card>
  )
}
