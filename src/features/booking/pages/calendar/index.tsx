import { useState } from 'react'
import { useSubject } from '@/platform'
import type { Affected } from '@/shared/booking/contract'
import { Screen } from '@/parts/Screen'
import { Stack, Tabs, Toast } from '@/ui'
import { bookings } from '../../bookings'
import { LoadNotice } from '../../calendar/LoadNotice'
import { YearCard } from '../../calendar/YearCard'
import { AffectedList } from '../../roster/AffectedList'

/** 放假安排: the notice of this year and the next, and a place to load one. The year that lacks its notice is shown first. */
export default function Calendar() {
  const subject = useSubject(() => bookings.calendar({}))
  const [chosen, setChosen] = useState<string>()
  const [affected, setAffected] = useState<readonly Affected[]>([])
  const [said, setSaid] = useState<string>()
  const loaded = (year: string, people: readonly Affected[]) => {
    setChosen(year)
    setSaid('已录入，等着的日子几分钟内公布')
    setAffected(people)
    void subject.reload()
  }
  return (
    <Screen title="放假安排" lead="哪天放假、哪天补班，按国务院办公厅的通知。录入以后，等着的日子自动公布。" subject={subject}>
      {(years) => {
        const year = years.find((one) => one.year === chosen) ?? years.find(({ known }) => !known) ?? years[0]
        if (year === undefined) return null
        return (
          <Stack gap={4}>
            <Tabs
              label="哪一年"
              tabs={years.map((one) => ({ key: one.year, label: `${one.year} 年` }))}
              current={year.year}
              onChange={setChosen}
            />
            <Toast text={said} onClose={() => setSaid(undefined)} />
            <AffectedList people={affected} />
            <YearCard year={year} />
            <LoadNotice key={`${year.year} ${year.seen}`} year={year} onLoaded={(people) => loaded(year.year, people)} />
          </Stack>
        )
      }}
    </Screen>
  )
}
