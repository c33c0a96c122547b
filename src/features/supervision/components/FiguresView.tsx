import type { Figures as FiguresData } from '@/shared/rating/contract'
import { gradeName, grades } from '@/shared/rating/grades'
import { recordKindNames, type RecordKind } from '@/shared/spine/contract'
import { BarRow, Card, Cell, Cells, Figure, Figures, Notice, Stack } from '@/ui'
import { caveat, percent } from './figureWords'

type Counts = Readonly<Record<1 | 2 | 3 | 4 | 5, number>>

/** The figures of one period: counts first, each rate with how it is counted. */
export function Total({ figures }: { figures: FiguresData }) {
  const { closed, rated, unrated, participation, satisfaction, badCount } = figures
  const words = caveat(figures)
  return (
    <Stack gap={3}>
      <Figures>
        <Figure label="办结" value={closed} unit="件" note="这段时间办完的服务" />
        <Figure label="收到评价" value={rated} unit="件" note="这段时间里评的" />
        <Figure label="没评" value={unrated} unit="件" note="办结了还没评；不算满意" />
        <Figure label="参评率" value={percent(participation)} note="办结的里面评了的" />
        <Figure label="满意率" value={percent(satisfaction)} note="评价里非常满意、满意、基本满意的；没评的不算满意" />
        <Figure label="差评" value={badCount} unit="件" note="不满意和非常不满意" />
      </Figures>
      {words !== null && <Notice tone="caution">{words}</Notice>}
    </Stack>
  )
}

/** How many ratings had each grade. */
export function Grades({ counts, rated }: { counts: Counts; rated: number }) {
  return (
    <Card title="评了什么" meaning={`这段时间收到的 ${rated} 件评价`}>
      <Stack gap={3}>
        {grades.map(({ grade }) => (
          <BarRow key={grade} label={gradeName(grade)} value={counts[grade]} max={Math.max(1, rated)} note={`${counts[grade]} 件`} />
        ))}
      </Stack>
    </Card>
  )
}

/** The same figures for each kind of service, a line each. */
export function Kinds({ kinds }: { kinds: readonly { readonly kind: RecordKind; readonly figures: FiguresData }[] }) {
  if (kinds.length === 0) return null
  return (
    <Card title="按服务种类">
      <Cells>
        {kinds.map(({ kind, figures }) => (
          <Cell key={kind} label={recordKindNames[kind]} value={`满意率 ${percent(figures.satisfaction)}`} hint={kindWords(figures)} />
        ))}
      </Cells>
    </Card>
  )
}

const kindWords = ({ closed, rated, badCount, participation, small }: FiguresData): string =>
  `办结 ${closed} 件，收到评价 ${rated} 件，参评率 ${percent(participation)}，差评 ${badCount} 件${small ? '。评价少于 30 件，只供参考' : ''}`
