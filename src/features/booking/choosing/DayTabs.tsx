import { useState } from 'react'
import { useIdentity } from '@/platform'
import { sayDate } from '@/shared/time'
import { Button, Stack, Tabs } from '@/ui'

/** How many days are shown before the others are asked for; large words leave room for fewer. */
const shownFirst = { normal: 6, large: 4 }

/**
 * 哪一天: the nearest days first, so that the times stand right below; the rest of the two weeks at a tap.
 * @param dates the days that are open, earliest first
 */
export function DayTabs({ dates, current, onChange }: { dates: readonly string[]; current: string; onChange: (date: string) => void }) {
  const { preferences } = useIdentity()
  const [wanted, setWanted] = useState(false)
  const most = preferences.large ? shownFirst.large : shownFirst.normal
  // A single day more is not worth a button.
  const all = wanted || dates.length <= most + 1 || dates.indexOf(current) >= most
  const today = `${dates[0]}T04:00:00.000Z`
  return (
    <Stack gap={2}>
      <Tabs
        label="哪一天"
        tabs={(all ? dates : dates.slice(0, most)).map((date) => ({ key: date, label: sayDate(date, today) }))}
        current={current}
        onChange={onChange}
      />
      {!all && (
        <Stack row gap={2}>
          <Button kind="link" icon="down" onPress={() => setWanted(true)}>
            看更晚的日子
          </Button>
        </Stack>
      )}
    </Stack>
  )
}
