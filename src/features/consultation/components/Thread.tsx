import { View } from '@tarojs/components'
import type { Consultation, ThreadEntry } from '@/shared/consultation/contract'
import { sayMoment } from '@/shared/time'
import { Card, Stack } from '@/ui'
import { AnswerText } from './AnswerText'
import look from './answer.module.scss'

/** What was said, oldest first. */
export function Thread({ consultation }: { consultation: Pick<Consultation, 'thread' | 'mine' | 'askedBy'> }) {
  const now = new Date().toISOString()
  const followUps = consultation.thread.filter(({ kind }) => kind === 'followUp')
  return (
    <Stack gap={3}>
      {consultation.thread.map((entry) => (
        <Card key={entry.id} title={titleOf(entry, consultation, followUps.indexOf(entry) + 1)} meaning={sayMoment(entry.at, now)}>
          {entry.kind === 'answer' ? <AnswerText answer={entry} /> : <View className={look.words}>{entry.text}</View>}
        </Card>
      ))}
    </Stack>
  )
}

/** @param turn which follow-up it is, from 1; 0 for anything else */
function titleOf(entry: ThreadEntry, { mine, askedBy }: Pick<Consultation, 'mine' | 'askedBy'>, turn: number): string {
  if (entry.kind === 'answer') return `${entry.by}答复`
  const what = turn === 0 ? '问题' : `第 ${turn} 次追问`
  if (askedBy === null) return mine ? `您${turn === 0 ? '的' : ''}${what}` : what
  return mine ? `您帮别人问的${what}` : `${what}（${askedBy}代问，本人同意）`
}
