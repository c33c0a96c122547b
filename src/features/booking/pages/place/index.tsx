import { useState } from 'react'
import { goTo, usePageParams, useShareCard, useSubject } from '@/platform'
import { sayDay } from '@/shared/booking/words'
import { Screen } from '@/parts/Screen'
import { CallButton, Card, DatePick, Empty, Notice, Stack, Tag } from '@/ui'
import { bookings } from '../../bookings'
import { needFrom } from '../../choosing/needParam'
import { sayNext } from '../../choosing/nextPlace'

/** 去哪里: the next free place first. */
export default function Place() {
  const need = needFrom(usePageParams('place').need)
  useShareCard({ title: `${need.name}：约个时间来`, to: { page: 'place', params: { need: need.code } } })
  const [from, setFrom] = useState('')
  const subject = useSubject(() => bookings.places({ need: need.code, ...(from !== '' && { from }) }), { about: from })
  return (
    <Screen title="您想去哪里？" lead={`${need.name}，最早能约到的排在前面。`} subject={subject}>
      {(places) => (
        <Stack gap={3}>
          <DatePick label="哪天以后" hint="只看这天起的空位" optional value={from} say={sayDay} onChange={setFrom} />
          {need.inPerson !== undefined && <Notice tone="caution">{need.inPerson}</Notice>}
          {places.length === 0 && (
            <Empty title="这件事还没有开放网上约" action={<CallButton phone="12348" label="打电话约" kind="main" />}>
              请打电话，或上班时间直接去服务中心。
            </Empty>
          )}
          {places.map(({ pointId, pointName, areaName, sample, next, waiting }) => (
            <Card
              key={pointId}
              title={pointName}
              tag={sample && !pointName.includes('示例') ? <Tag tone="caution">示例</Tag> : undefined}
              meaning={`${areaName}，${sayNext({ next, waiting })}`}
              onPress={() => void goTo('time', { need: need.code, point: pointId })}
            />
          ))}
        </Stack>
      )}
    </Screen>
  )
}
