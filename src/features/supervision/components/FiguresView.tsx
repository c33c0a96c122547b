import { gradeName, grades } from '@/shared/rating/grades'
import type { Figures as FiguresData } from '@/shared/rating/contract'
import { BarRow, Card, Figure, Figures, Notice, Stack } from '@/ui'

const shown = (share: number | null): string => (share === null ? '–' : String(share))
const unit = (share: number | null) => (share === null ? undefined : '%')

/** The figures of one period: counts first, each rate with how it is counted. */
export function FiguresView({ figures, counts, title }: { figures: FiguresData; counts: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>; title: string }) {
  const interval = figures.satisfactionInterval
  return (
    <Card title={title}>
      <Stack gap={4}>
        <Figures>
          <Figure label="办结" value={figures.closed} unit="件" note="这段时间里办完的" />
          <Figure label="参评率" value={shown(figures.participation)} unit={unit(figures.participation)} note={`办结的里有 ${figures.unrated} 件没评`} />
          <Figure label="满意率" value={shown(figures.satisfaction)} unit={unit(figures.satisfaction)} note="非常满意、满意、基本满意占评价数；没评的不算满意" />
          <Figure label="差评" value={figures.badCount} unit="件" note="不满意和非常不满意" />
          <Figure label="平均分" value={shown(figures.mean)} note="五分是非常满意" />
        </Figures>
        {figures.small && interval !== null && (
          <Notice tone="caution">{`评价少于 30 件，只供参考：真实满意率大约在 ${interval.low}%–${interval.high}% 之间，不要排名。`}</Notice>
        )}
        <Stack gap={2}>
          {grades.map(({ grade }) => (
            <BarRow key={grade} label={gradeName(grade)} value={counts[grade]} max={Math.max(1, figures.rated)} note={`${counts[grade]} 件`} />
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
