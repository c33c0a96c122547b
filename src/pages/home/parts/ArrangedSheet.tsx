import { View } from '@tarojs/components'
import { goTo } from '@/platform'
import { fill } from '@/shared/contract/fill'
import { Button, CallButton, Sheet, Stack } from '@/ui'

/** The two doors behind which a person arranges something. */
export type Arranged = 'home' | 'now'

const arranged: Readonly<Record<Arranged, { title: string; words: string }>> = {
  home: { title: '上门办', words: '老人、残疾人、卧病在床的，可以请工作人员到家里来。打 12348 说好时间和地址，我们来安排。' },
  now: {
    title: '立即办',
    words:
      '离时效或期限届满不到 {law.aidFirstDays}，要赶紧起诉或申请仲裁、行政复议的，法律援助机构可以先帮忙、后补手续（法律援助法第四十四条）。现在只能打电话办：请马上打 12348，说清楚还剩几天。',
  },
}

/** What these doors mean, honestly, and the number that opens them; a home visit can also be booked. */
export function ArrangedSheet({ open, onClose }: { open: Arranged | null; onClose: () => void }) {
  const book = () => {
    onClose()
    void goTo('place', { need: 'homeVisit' })
  }
  return (
    <Sheet open={open !== null} title={open === null ? '' : arranged[open].title} onClose={onClose}>
      {open !== null && (
        <Stack gap={4}>
          <View>{fill(arranged[open].words)}</View>
          <CallButton phone="12348" kind="main" block />
          {open === 'home' && (
            <Button kind="quiet" block icon="booking" onPress={book}>
              在手机上约上门
            </Button>
          )}
        </Stack>
      )}
    </Sheet>
  )
}
