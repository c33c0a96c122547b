import { MyVisits } from '@/features/booking/components/MyVisits'
import { goTo } from '@/platform'
import { needs } from '@/shared/booking/needs'
import { Cell, Cells, PageShell, Stack } from '@/ui'

/** 预约: what I have booked, then what one can come for. */
export default function Booking() {
  return (
    <PageShell title="您想办什么？" lead="先选要办的事，再选地方和时间。预约不收钱。">
      <Stack gap={4}>
        <MyVisits />
        <Cells>
          {needs.map(({ code, name, meaning, minutes }) => (
            <Cell key={code} label={name} hint={`${meaning}，大约 ${minutes} 分钟`} onPress={() => void goTo('place', { need: code })} />
          ))}
        </Cells>
      </Stack>
    </PageShell>
  )
}
