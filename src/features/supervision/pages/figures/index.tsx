import { useState } from 'react'
import { connect, useSubject, type Subject } from '@/platform'
import type { OutputOf } from '@/shared/contract'
import type { rating } from '@/shared/rating/contract'
import { dateOf, sayDate } from '@/shared/time'
import { Screen } from '@/parts/Screen'
import { Columns, Empty, Skeleton, Stack, Tabs } from '@/ui'
import { Grades, Kinds, Total } from '../../components/FiguresView'
import { OwnPeriod } from '../../components/OwnPeriod'
import { periodOf, recentDays, type Period, type PeriodKey } from '../../components/period'

const ratings = connect<typeof rating>('rating')
type Summary = OutputOf<typeof rating.actions.summary>

const names: { key: PeriodKey; label: string }[] = [
  { key: 'week', label: `近 ${recentDays.week} 天` },
  { key: 'month', label: `近 ${recentDays.month} 天` },
  { key: 'year', label: '今年' },
  { key: 'own', label: '自选' },
]

/** 看数字: figures that can be trusted, each with how it is counted. */
export default function FiguresPage() {
  const [today] = useState(() => dateOf(new Date()))
  const [key, setKey] = useState<PeriodKey>('month')
  const [period, setPeriod] = useState<Period>(() => periodOf('month', today))
  const subject = useSubject(() => ratings.summary(period), { about: `${period.from} ${period.to}` })
  const choose = (next: PeriodKey) => {
    setKey(next)
    if (next !== 'own') setPeriod(periodOf(next, today))
  }
  const say = (day: string) => sayDate(day, new Date().toISOString())
  return (
    <Screen
      wide
      subject={subject}
      title="办得怎么样？"
      lead={`${say(period.from)} 到 ${say(period.to)}。满意率按评价的时间算，参评率按办结的时间算。`}
    >
      <Stack gap={4}>
        <Tabs label="哪段时间" tabs={names} current={key} onChange={choose} />
        {key === 'own' && <OwnPeriod period={period} today={today} onChange={setPeriod} />}
        <Content subject={subject} period={period} />
      </Stack>
    </Screen>
  )
}

/** Only ever the figures of the period that the page names: an earlier period's are taken away while the next comes. */
function Content({ subject: { data, error }, period }: { subject: Subject<Summary>; period: Period }) {
  if (data === null || data.from !== period.from || data.to !== period.to) return error === null ? <Skeleton cards={2} /> : null
  const { total, grades, byKind } = data
  if (total.closed + total.rated === 0) {
    return <Empty title="这段时间还没有办结的服务">换一段时间看看。有服务办结、有人评价以后，数字会出现在这里。</Empty>
  }
  return (
    <Stack gap={4}>
      <Total figures={total} />
      <Columns>
        <Grades counts={grades} rated={total.rated} />
        <Kinds kinds={byKind} />
      </Columns>
    </Stack>
  )
}
