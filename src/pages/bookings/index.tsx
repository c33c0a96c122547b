import { useState } from 'react'
import { ByNeed } from '@/features/booking/choosing/ByNeed'
import { ByPlace } from '@/features/booking/choosing/ByPlace'
import { MyBookings } from '@/features/booking/booking/MyBookings'
import { goTo, useShareCard } from '@/platform'
import { Screen } from '@/parts/Screen'
import { Cell, Cells, Stack, Tabs } from '@/ui'

const ways = [
  { key: 'need', label: '按要办的事' },
  { key: 'place', label: '按地方' },
] as const

/** 预约: what I have booked, then what one can come for, or where. */
export default function Bookings() {
  useShareCard({ title: '约个时间，当面找律师、办公证、请人调解', to: { page: 'bookings', params: {} } })
  const [way, setWay] = useState<(typeof ways)[number]['key']>('need')
  return (
    <Screen tab title="您想办什么？" lead="先选要办的事，再选地方和时间。预约不收钱。">
      <Stack gap={4}>
        <MyBookings />
        <Tabs label="怎么选" tabs={ways} current={way} onChange={setWay} />
        {way === 'need' ? <ByNeed /> : <ByPlace />}
        <Cells>
          <Cell label="别人约我调解" hint="有六位数字的，点这里打开" icon="agree" onPress={() => void goTo('invitation', {})} />
        </Cells>
      </Stack>
    </Screen>
  )
}
