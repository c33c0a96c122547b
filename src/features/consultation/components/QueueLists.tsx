import { View } from '@tarojs/components'
import { useMore } from '@/platform'
import type { ConsultationLine, QueueList } from '@/shared/consultation/contract'
import { fill } from '@/shared/contract/fill'
import type { Page } from '@/shared/paging'
import { FailureNotice } from '@/parts/FailureNotice'
import { MoreButton } from '@/parts/MoreButton'
import { Empty, Stack, Tabs } from '@/ui'
import { consultations } from '../consultations'
import { QueueLine } from './QueueLine'
import { failurePlace, type Queue } from './useQueue'

type Lists = Readonly<Record<QueueList, Page<ConsultationLine>>>

const names: readonly (readonly [list: QueueList, name: string])[] = [
  ['waiting', '等人接'],
  ['inHand', '我手上的'],
  ['answeredByMe', '答过的'],
]

/** How many there are, as far as it is known. */
const count = ({ items, next }: Page<unknown>) => `${items.length}${next === null ? '' : '+'}`

/** The lists of a duty lawyer, one at a time. */
export function QueueLists({ queue, lists }: { queue: Queue; lists: Lists }) {
  const { list, turnTo, failure } = queue
  return (
    <Stack gap={4}>
      <Tabs
        label="哪些咨询"
        tabs={names.map(([key, name]) => ({ key, label: `${name} ${count(lists[key])}` }))}
        current={list}
        onChange={turnTo}
      />
      <View id={failurePlace}>{failure !== null && <FailureNotice failure={failure} here="openQueue" />}</View>
      <Lines key={list} queue={queue} first={lists[list]} />
    </Stack>
  )
}

function Lines({ queue: { list, open, show, claim, busy, claiming }, first }: { queue: Queue; first: Page<ConsultationLine> }) {
  const lines = useMore(
    first,
    (before) => consultations.queuePage({ list, before }),
    ({ id }) => id,
  )
  const now = new Date().toISOString()
  if (lines.items.length === 0) return <Nothing list={list} />
  return (
    <>
      {lines.items.map((line) => (
        <QueueLine
          key={line.id}
          line={line}
          now={now}
          selected={line.id === open}
          onOpen={() => show(line.id)}
          busy={busy && claiming === line.id}
          idle={busy && claiming !== line.id}
          onClaim={list === 'waiting' ? () => claim(line) : undefined}
          onOpenBehind={show}
        />
      ))}
      <MoreButton list={lines} />
    </>
  )
}

function Nothing({ list }: { list: QueueList }) {
  if (list === 'waiting') return <Empty title="没有人在等">新的问题一来就会排在这里，情况危险的排最前。</Empty>
  if (list === 'inHand') return <Empty title="您手上没有待答的">到“等人接”里接一件。</Empty>
  return <Empty title="您还没有答过">{fill('您答复后，对方 {consultation.followUpDays}内可以追问 {consultation.followUps} 次。')}</Empty>
}
