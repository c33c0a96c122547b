import { View } from '@tarojs/components'
import type { Figures as FiguresData } from '@/shared/rating/contract'
import { gradeName, grades } from '@/shared/rating/grades'
import { recordKindNames, type RecordKind } from '@/shared/record/recordKinds'
import { BarRow, Card, Figure, Figures, Notice, Stack } from '@/ui'
import { caveat, percent } from './figureWords'
import look from './figures.module.scss'

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

/** The same figures for each kind of service. */
export function Kinds({ kinds }: { kinds: readonly { readonly kind: RecordKind; readonly figures: FiguresData }[] }) {
  return (
    <Card title="按服务种类" meaning="各种服务的满意率">
      <Stack gap={4}>
        {kinds.map(({ kind, figures }) => (
          <View key={kind}>
            <BarRow label={recordKindNames[kind]} value={figures.satisfaction ?? 0} max={100} note={percent(figures.satisfaction)} />
            <View className={look.words}>{kindWords(figures)}</View>
          </View>
        ))}
      </Stack>
    </Card>
  )
}

const kindWords = ({ closed, rated, badCount, participation, small }: FiguresData): string =>
  `办结 ${closed} 件，收到评价 ${rated} 件，参评率 ${percent(participation)}，差评 ${badCount} 件${small ? '。评价少，只供参考' : ''}`
