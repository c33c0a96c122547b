import { goTo, usePageParams, useShareCard, useSubject } from '@/platform'
import { needOf } from '@/shared/booking/needs'
import { PassOn } from '@/parts/PassOn'
import { Screen } from '@/parts/Screen'
import { CallButton, Cell, Cells, Empty, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { sayNext } from '../../choosing/nextPlace'

/** 能办什么: what can be booked at one point, each with its next free place. */
export default function Needs() {
  const { point: pointId = '' } = usePageParams('needs')
  const share = useShareCard({ title: '看看这个服务点能办什么', to: { page: 'needs', params: { point: pointId } } })
  const subject = useSubject(() => bookings.needsAt({ pointId }))
  const nothing = (
    <Empty title="这里还没有开放网上约" action={<CallButton phone="12348" label="打电话约" kind="main" />}>
      可以上班时间直接去，或换个近的服务中心。
    </Empty>
  )
  return (
    <Screen title="在这里办什么？" subject={subject} empty={subject.data?.length === 0 && nothing}>
      {(needs) => (
        <Stack gap={4}>
          <Cells>
            {needs.map(({ need, next, waiting }) => (
              <Cell
                key={need}
                label={needOf(need).name}
                hint={sayNext({ next, waiting })}
                onPress={() => void goTo('time', { need, point: pointId })}
              />
            ))}
          </Cells>
          <PassOn share={share} />
        </Stack>
      )}
    </Screen>
  )
}
