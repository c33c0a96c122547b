import { useState } from 'react'
import { ServicePoints } from '@/features/directory/components/ServicePoints'
import { connect, useCall } from '@/platform'
import { directory } from '@/shared/directory/contract'
import { shellState } from '@/spine/shellState'
import { CallButton, Notice, PageShell, Stack } from '@/ui'

const places = connect(directory)

/** 预约: where to go. Booking online is not open yet, and the page says so. */
export default function Booking() {
  const points = useCall(() => places.servicePoints({}))
  const [area, setArea] = useState('340600')
  return (
    <PageShell title="您想去哪里办？" lead="找一个近的，去之前打个电话。" {...shellState(points)} footer={<CallButton phone="12348" kind="main" label="打电话约时间" block />}>
      <Stack gap={4}>
        <Notice tone="brand" title="网上约时间还没开通">
          现在请打 12348 约时间，也可以在上班时间直接去。
        </Notice>
        <ServicePoints points={points.data ?? []} area={area} onArea={setArea} />
      </Stack>
    </PageShell>
  )
}
