import { useState } from 'react'
import { usePages } from '@/platform'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { FailureNotice } from '@/parts/FailureNotice'
import { MoreButton } from '@/parts/MoreButton'
import { Button, Card, Skeleton, Stack } from '@/ui'
import { consultations } from '../consultations'
import { Marks } from './Marks'
import { dueWords, marksOf } from './queueWords'

/** How many more the same person asked; they open here, because each asker stands in the list once. */
export function Behind({ line, now, onOpen }: { line: ConsultationLine; now: string; onOpen: (id: string) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Stack gap={2}>
      <Button kind="link" icon="down" expanded={open} onPress={() => setOpen(!open)}>
        {`同一个人还有 ${line.behind} 个在等`}
      </Button>
      {open && <Others id={line.id} now={now} onOpen={onOpen} />}
    </Stack>
  )
}

function Others({ id, now, onOpen }: { id: string; now: string; onOpen: (id: string) => void }) {
  const others = usePages(
    (from) => consultations.queueBehind({ id, ...from }),
    (line) => line.id,
  )
  const { data, error, reload } = others.subject
  if (data === null)
    return error === null ? <Skeleton cards={1} /> : <FailureNotice failure={error} onRetry={() => void reload()} here="openQueue" />
  return (
    <Stack gap={2}>
      {others.items.map((line) => (
        <Card key={line.id} title={line.opening} meaning={dueWords(line)} onPress={() => onOpen(line.id)}>
          <Marks marks={marksOf(line, now)} />
        </Card>
      ))}
      <MoreButton list={others} />
    </Stack>
  )
}
