import { View } from '@tarojs/components'
import type { Purpose } from '@/shared/account/notice'
import { valueOn } from '@/shared/parameters'
import { dateOf } from '@/shared/time'
import { Stack } from '@/ui'

/** One purpose in the four lines that the law asks for (个人信息保护法 第十七条): what, why, who sees it, how long. */
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
