import { connect, goTo, openMap, usePageParams, useShareCard, useSubject } from '@/platform'
import type { directory, ServicePoint } from '@/shared/directory/contract'
import { sayOpening } from '@/shared/directory/opening'
import { serviceKinds } from '@/shared/directory/serviceKinds'
import { PassOn } from '@/parts/PassOn'
import { Screen } from '@/parts/Screen'
import { Button, CallButton, Card, Cell, Cells, Empty, Notice, Stack } from '@/ui'

const places = connect<typeof directory>('directory')

const nowhere = (
  <Empty title="没有这个服务点" action={<CallButton phone="12348" label="问哪里能办" kind="main" />}>
    可能改了名字或搬了地方。
  </Empty>
)

/** 服务点: where it is, when it is open, how to ring it and get there, and what can be done. */
export default function Point() {
  const { id = '' } = usePageParams('point')
  const share = useShareCard({ title: '看看这个服务点在哪里、几点开门', to: { page: 'point', params: { id } } })
  const subject = useSubject(() => places.servicePoint({ id }), { about: id })
  const known = subject.data
  // `null` is an answer, and no failure: there is none of this id.
  const missing = subject.at !== null && subject.error === null && known === null
  return (
    <Screen
      title={known?.name ?? (missing ? '服务点' : undefined)}
      lead={known === null ? undefined : sayOpening(known.opening, new Date().toISOString())}
      {...(!missing && { subject })}
      empty={missing && nowhere}
    >
      {known !== null && (
        <Stack gap={4}>
          {known.sample && (
            <Notice tone="caution" title="示例">
              地址和时间以司法局公布的为准，出门前先打电话问一问。
            </Notice>
          )}
          <Cells>
            <Cell label="地址" hint={known.address} icon="place" />
            <Cell label="开门时间" hint={known.hours} icon="time" />
          </Cells>
          <CallButton phone={known.phone} label="打给这里" block />
          <Route point={known} />
          <Card title="能办的事">
            {serviceKinds
              .filter(({ code }) => known.kinds.includes(code))
              .map(({ name }) => name)
              .join('、')}
          </Card>
          <Button block icon="booking" onPress={() => void goTo('needs', { point: known.id })}>
            约个时间来
          </Button>
          <Button kind="link" onPress={() => void goTo('board', { point: known.id })}>
            看现在叫到几号
          </Button>
          <PassOn share={share} />
        </Stack>
      )}
    </Screen>
  )
}

/** 怎么去: the phone's map leads the way. The middle of an area is no door: nobody is led there. */
function Route({ point: { location, name, address } }: { point: ServicePoint }) {
  if (location === undefined || location.approximate)
    return (
      <Notice tone="neutral" action={<CallButton phone="12348" label="问路" />}>
        这个地点还没有标到地图上，请打电话问路。
      </Notice>
    )
  return (
    <Button
      kind="quiet"
      block
      icon="place"
      onPress={() => openMap({ latitude: location.latitude, longitude: location.longitude, name, address })}
    >
      怎么去
    </Button>
  )
}
