import { categoryName } from '@/shared/consultation/categories'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { Button, Card, Stack } from '@/ui'
import { Behind } from './Behind'
import { Marks } from './Marks'
import { dueWords, marksOf } from './queueWords'

/** One consultation in the queue: its first words, what is dangerous about it, and how long there is. */
export function QueueLine({
  line,
  now,
  busy,
  idle,
  selected,
  onOpen,
  onClaim,
  onOpenBehind,
}: {
  line: ConsultationLine
  now: string
  /** This one is being claimed. */
  busy: boolean
  /** Another one is. */
  idle: boolean
  /** It is open beside the list. */
  selected: boolean
  onOpen: () => void
  onClaim?: () => void
  /** Opens one of the same asker that stands behind it. */
  onOpenBehind: (id: string) => void
}) {
  const claim = onClaim && (
    <Button kind="quiet" icon="add" busy={busy} disabled={idle} onPress={onClaim} label={`接下：${line.opening}`}>
      接下
    </Button>
  )
  return (
    <Stack gap={2}>
      <Card title={line.opening} meaning={dueWords(line)} onPress={onOpen} selected={selected} footer={claim}>
        <Marks marks={[...marksOf(line, now), { words: categoryName(line.category), tone: 'neutral' }]} />
      </Card>
      {line.behind > 0 && <Behind line={line} now={now} onOpen={onOpenBehind} />}
    </Stack>
  )
}
