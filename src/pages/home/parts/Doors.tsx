import { useState } from 'react'
import { goTo } from '@/platform'
import { Cell, Cells } from '@/ui'
import { ArrangedSheet, type Arranged } from './ArrangedSheet'
import { Part } from './Part'

/** The city's five ways of getting something done (明白办、掌上办、预约办、上门办、立即办), each leading somewhere real. */
export function Doors({ onKinds }: { onKinds: () => void }) {
  const [open, setOpen] = useState<Arranged | null>(null)
  return (
    <Part title="您想怎么办？">
      <Cells>
        <Cell label="明白办" hint="先弄清楚能办什么" icon="book" onPress={onKinds} />
        <Cell label="掌上办" hint="在手机上问律师" icon="ask" onPress={() => void goTo('ask')} />
        <Cell label="预约办" hint="约好时间再来" icon="booking" onPress={() => void goTo('bookings')} />
        <Cell label="上门办" hint="走不动，我们来" icon="home" onPress={() => setOpen('home')} />
        <Cell label="立即办" hint="日子快到了，先办后补" icon="now" onPress={() => setOpen('now')} />
      </Cells>
      <ArrangedSheet open={open} onClose={() => setOpen(null)} />
    </Part>
  )
}
