import { useState } from 'react'
import { connect, openMap, useActing } from '@/platform'
import type { directory } from '@/shared/directory/contract'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, CallButton, Notice, Stack } from '@/ui'

const places = connect<typeof directory>('directory')

/** 怎么去: the phone's map leads the way; where nobody has measured the place yet, the hotline does. */
export function Directions({ pointId }: { pointId: string }) {
  const [unknown, setUnknown] = useState(false)
  const { busy, failure, act, again } = useActing()
  const go = () =>
    act(
      () => places.servicePoint({ id: pointId }),
      (point) => {
        // The middle of an area is no door: nobody is led there.
        if (point?.location === undefined || point.location.approximate) return setUnknown(true)
        openMap({ ...point.location, name: point.name, address: point.address })
      },
    )
  return (
    <Stack gap={2}>
      <Button kind="quiet" block icon="place" busy={busy} onPress={() => void go()}>
        怎么去
      </Button>
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {unknown && (
        <Notice tone="caution" announce action={<CallButton phone="12348" label="问路" />}>
          这个地点还没有标到地图上，请打电话问路。
        </Notice>
      )}
    </Stack>
  )
}
