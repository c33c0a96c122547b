import { useState } from 'react'
import { connect, useCall, wayBack } from '@/platform'
import { rating } from '@/shared/rating/contract'
import { recordKindNames } from '@/shared/spine/contract'
import { dateOf, sayDate } from '@/shared/time'
import { shellState } from '@/spine/shellState'
import { Button, DatePick, Empty, PageShell, Stack, Tabs } from '@/ui'
import { FiguresView } from '../../components/FiguresView'
import { periodOf, type Period, type PeriodKey } from '../../components/period'

const ratings = connect(rating)
const names: { key: PeriodKey; label: string }[] = [
  { key: 'week', label: '近 7 天' },
  { key: 'month', label: '近 30 天' },
  { key: 'year', label: '今年' },
  { key: 'own', label: '自选' },
]

/** 看数字: figures that can be trusted, each with how it is counted. */
export default function FiguresPage() {
  const today = dateOf(new Date())
  const [key, setKey] = useState<PeriodKey>('month')
  const [period, setPeriod] = useState<Period>(() => periodOf('month', today))
  const called = useCall(() => ratings.summary(period), `${period.from} ${period.to}`)
  const choose = (next: PeriodKey) => {
    setKey(next)
    if (next !== 'own') setPeriod(periodOf(next, today))
  }
  const summary = called.data
  const nothing = summary !== null && summary.total.closed + summary.total.rated === 0
  return (
    <PageShell {...wayBack} wide title="办得怎么样？" lead={`${sayDate(period.from)} 到 ${sayDate(period.to)}。满意率按评价的时间算，参评率按办结的时间算。`} {...shellState(called)}>
      <Stack gap={4}>
        <Tabs label="哪段时间" tabs={names} current={key} onChange={choose} />
        {key === 'own' && <OwnPeriod period={period} today={today} onChange={setPeriod} />}
        {nothing && <Empty title="这段时间还没有办结的服务">换一段时间看看。有人评价以后，数字会出现在这里。</Empty>}
        {summary !== null && !nothing && (
          <>
            <FiguresView title="合计" figures={summary.total} counts={summary.grades} />
            {summary.byKind.map(({ kind, figures, grades }) => (
              <FiguresView key={kind} title={recordKindNames[kind]} figures={figures} counts={grades} />
            ))}
          </>
        )}
      </Stack>
    </PageShell>
  )
}

function OwnPeriod({ period, today, onChange }: { period: Period; today: string; onChange: (period: Period) => void }) {
  const [wanted, setWanted] = useState(period)
  return (
    <Stack gap={3}>
      <DatePick label="从哪天" value={wanted.from} end={today} say={(day) => sayDate(day)} onChange={(from) => setWanted({ ...wanted, from })} />
      <DatePick label="到哪天" value={wanted.to} end={today} say={(day) => sayDate(day)} onChange={(to) => setWanted({ ...wanted, to })} />
      <Button kind="quiet" onPress={() => onChange(wanted)}>
        看这段时间
      </Button>
    </Stack>
  )
}
