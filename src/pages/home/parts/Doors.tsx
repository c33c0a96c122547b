import { useState } from 'react'
import { goTo } from '@/platform'
import { CallButton, Cell, Cells, Sheet, Stack } from '@/ui'

type Arranged = 'home' | 'now'

const arranged: Record<Arranged, { title: string; words: string }> = {
  home: { title: '上门办', words: '老人、残疾人、卧病在床的，可以请工作人员上门。现在先打 12348 说好时间和地址，我们来安排。' },
  now: {
    title: '立即办',
    words:
      '离时效或期限届满不到七日、要赶紧起诉或申请仲裁、行政复议的，法律援助机构可以先帮忙、后补手续（法律援助法第四十四条）。请马上打 12348，说清楚还剩几天。',
  },
}

/** The city's five ways of getting something done (明白办、掌上办、预约办、上门办、立即办), each leading somewhere real. */
export function Doors() {
  const [open, setOpen] = useState<Arranged | null>(null)
  return (
    <>
      <Cells>
        <Cell label="明白办" hint="先弄清楚该找谁、带什么" icon="book" onPress={() => void goTo('booking')} />
        <Cell label="掌上办" hint="在手机上问律师" icon="ask" onPress={() => void goTo('ask')} />
        <Cell label="预约办" hint="看看去哪里、什么时间" icon="booking" onPress={() => void goTo('booking')} />
        <Cell label="上门办" hint="走不动，我们来" icon="home" onPress={() => setOpen('home')} />
        <Cell label="立即办" hint="日子快到了，先办再补材料" icon="now" onPress={() => setOpen('now')} />
      </Cells>
      <Sheet open={open !== null} title={open === null ? '' : arranged[open].title} onClose={() => setOpen(null)}>
        {open !== null && (
          <Stack gap={4}>
            {arranged[open].words}
            <CallButton phone="12348" kind="main" block />
          </Stack>
        )}
      </Sheet>
    </>
  )
}
