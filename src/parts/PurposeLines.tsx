import { View } from '@tarojs/components'
import type { Purpose } from '@/shared/account/notice'
import { valueOn } from '@/shared/parameters'
import { dateOf } from '@/shared/time'
import { Stack } from '@/ui'

/**
 * One purpose: what, why and for how long (个人信息保护法 第十七条), who receives it (第二十三条). Who is responsible and how to use one's rights,
 * which 第十七条 wants too, hold for all purposes: the sheet and the page say them once.
 */
export function PurposeLines({ purpose }: { purpose: Purpose }) {
  const { what, why, who, years, until } = purpose
  const kept = years === null ? until : `${valueOn(years, dateOf(new Date()))} 年。`
  const lines = [
    ['记什么', what],
    ['为什么', why],
    ['谁看得到', who],
    ['留多久', kept],
  ] as const
  return (
    <Stack gap={2}>
      {lines.map(([about, words]) => (
        <View key={about}>{`${about}：${words}`}</View>
      ))}
    </Stack>
  )
}
