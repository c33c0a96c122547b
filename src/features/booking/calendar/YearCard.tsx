import type { CalendarView } from '@/shared/booking/contract'
import { dateOf, sayDate } from '@/shared/time'
import { Card, Notice, Stack } from '@/ui'
import { Months } from './Months'

/** What is known of a year: its days, by which notice, who loaded it when. */
export function YearCard({ year }: { year: CalendarView }) {
  if (!year.known)
    return (
      <Notice tone="caution" title={`${year.year} 年的通知还没录入`}>
        节日前后的日子要等它，别的工作日照常能约。
      </Notice>
    )
  return (
    <Card title={`${year.year} 年`} meaning={[year.source, sayLoaded(year)].filter(Boolean).join('。')}>
      <Stack gap={3}>
        <Months holidays={year.holidays} makeUpDays={year.makeUpDays} />
        {year.earlier.map((one) => (
          <Card key={`${one.loadedAt} ${one.source}`} level={3} title="换下来的一份" meaning={`${one.source}。${sayLoaded(one)}`} />
        ))}
      </Stack>
    </Card>
  )
}

const sayLoaded = ({ loadedAt, loadedBy }: { readonly loadedAt: string | null; readonly loadedBy: string | null }): string =>
  loadedAt === null || loadedAt === '' ? '随软件带来的' : `${loadedBy ?? ''}，${sayDate(dateOf(loadedAt))}录入`
