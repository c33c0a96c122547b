import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { reveal } from '@/platform'
import { FailureNotice } from '@/parts/FailureNotice'
import { semantics, Skeleton, Stack } from '@/ui'
import { deskTitle, DeskHead } from './DeskHead'
import { DeskWork } from './DeskWork'
import { HandedBackNotice } from './HandedBackNotice'
import { dueWords } from './queueWords'
import look from './beside.module.scss'
import { Thread } from './Thread'
import { useConsultation } from './useConsultation'

/** Where the detail begins; the focus goes there when one is opened, so that it is read out. */
const place = 'desk-beside'
const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

/**
 * One consultation beside the queue, in a wide window: what the desk's own page shows on a phone.
 * @param onChanged it moved on, so that the queue is old
 * @param onNext its work is over here
 */
export function DeskBeside({ id, onChanged, onNext }: { id: string; onChanged: () => void; onNext: () => void }) {
  const { subject, acting } = useConsultation(id)
  const consultation = subject.data
  const state = consultation?.state
  useEffect(() => {
    if (state !== undefined) onChanged()
    // Each time its state is another one; the callback itself is made afresh at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state])
  const there = consultation !== null
  useEffect(() => {
    if (there) reveal(place)
  }, [there])
  if (consultation === null) {
    return subject.error === null ? (
      <Skeleton cards={2} />
    ) : (
      <FailureNotice failure={subject.error} onRetry={() => void subject.reload()} here="openQueue" />
    )
  }
  return (
    <Stack gap={4}>
      <View id={place} className={look.head} {...focusable}>
        <View className={look.title} {...semantics({ role: 'heading', level: 2 })}>
          {deskTitle(consultation)}
        </View>
        <View className={look.due}>{dueWords(consultation)}</View>
        <DeskHead consultation={consultation} />
      </View>
      {subject.error !== null && <FailureNotice failure={subject.error} onRetry={() => void subject.reload()} here="openQueue" />}
      <HandedBackNotice consultation={consultation} />
      <Thread consultation={consultation} />
      <DeskWork consultation={consultation} acting={acting} onNext={onNext} />
    </Stack>
  )
}
