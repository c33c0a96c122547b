import { View } from '@tarojs/components'
import { useState } from 'react'
import { connect, useSubject } from '@/platform'
import type { directory, ServicePoint } from '@/shared/directory/contract'
import { pointsNamed } from '@/shared/directory/pointsNamed'
import { Cell, Cells, Notice, SearchBar, Sheet, Stack } from '@/ui'
import { FailureNotice } from './FailureNotice'

const places = connect<typeof directory>('directory')

export type PickedPoint = Pick<ServicePoint, 'id' | 'name'>

interface Props {
  readonly label: string
  readonly picked: PickedPoint | null
  readonly error: string | undefined
  readonly onPick: (point: PickedPoint) => void
}

/** One of the service points, found by name; the city's stand first. */
export function PickPoint({ label, picked, error, onPick }: Props) {
  const [open, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const { data, error: failure, reload } = useSubject(() => places.servicePoints({}))
  const found = pointsNamed(data ?? [], sought)
  return (
    <Stack gap={2}>
      <Cells>
        <Cell label={label} hint={picked?.name ?? '点这里选'} icon="place" onPress={() => setOpen(true)} />
      </Cells>
      {error !== undefined && (
        <Notice tone="caution" announce>
          {error}
        </Notice>
      )}
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <Stack gap={3}>
          <SearchBar value={sought} onChange={setSought} onSearch={setSought} placeholder="比如：濉溪、渠沟" label="找服务点" />
          {failure !== null && <FailureNotice failure={failure} onRetry={() => void reload()} />}
          <Cells>
            {found.map(({ id, name, areaName }) => (
              <Cell
                key={id}
                label={name}
                hint={areaName}
                onPress={() => {
                  onPick({ id, name })
                  setOpen(false)
                }}
              />
            ))}
          </Cells>
          {data !== null && found.length === 0 && <View>没有叫这个名字的服务点，换一个词试试。</View>}
        </Stack>
      </Sheet>
    </Stack>
  )
}
