import { View } from '@tarojs/components'
import { Stack, names } from '@/ui'
import { monthsOf } from './months'
import look from './months.module.scss'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** The days of a notice on a calendar, to be checked against the text: 休 is off, 班 is a weekend that is worked. */
export function Months({ holidays, makeUpDays }: { holidays: readonly string[]; makeUpDays: readonly string[] }) {
  return (
    <Stack gap={4}>
      {monthsOf(holidays, makeUpDays).map(({ name, before, cells }) => (
        <View key={name}>
          <View className={look.name}>{name}</View>
          <View className={look.grid}>
            {weekdays.map((weekday) => (
              <View key={weekday} className={names(look.cell, look.weekday)}>
                {weekday}
              </View>
            ))}
            {Array.from({ length: before }, (_, i) => (
              <View key={`before-${i}`} className={look.cell} />
            ))}
            {cells.map(({ date, day, mark }) => (
              <View key={date} className={names(look.cell, mark === '休' && look.off, mark === '班' && look.worked)}>
                {mark === null ? day : `${day} ${mark}`}
              </View>
            ))}
          </View>
        </View>
      ))}
    </Stack>
  )
}
