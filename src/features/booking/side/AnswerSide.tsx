import { View } from '@tarojs/components'
import { useState } from 'react'
import { useActing, useSending, type Subject } from '@/platform'
import type { Booking, OtherSide } from '@/shared/booking/contract'
import { fields, mistakeIn } from '@/shared/fields'
import { sayMoment } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Stack, TextArea } from '@/ui'
import { bookings } from '../bookings'

/** For the other side of a mediation: who asks and about what, and its own answer, which it may change. */
export function AnswerSide({ booking, side, subject }: { booking: Booking; side: OtherSide; subject: Subject<Booking> }) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const { act, busy, failure, again, forgive } = useActing(subject)
  const sending = useSending<Booking>(act, { notify: true })
  const may = (action: Booking['actions'][number]) => booking.actions.includes(action)
  const say = (answer: 'accepted' | 'declined') => () => {
    const mistake = mistakeIn(fields.sideWords, words)
    setError(mistake)
    if (mistake !== undefined) return
    void sending.send(
      () => bookings.answerSide({ id: booking.id, answer, words }),
      (answered) => {
        setWords('')
        subject.put(answered)
      },
      answer,
    )
  }
  const write = (text: string) => {
    setWords(text)
    setError(undefined)
    forgive()
  }
  const answered = side.answer !== 'open'
  return (
    <Card title={`${side.name}请您来`} meaning={side.subject === '' ? undefined : `为什么事：${side.subject}`}>
      <Stack gap={3}>
        {side.words !== '' && <View>{`您说：“${side.words}”`}</View>}
        {(may('acceptSide') || may('declineSide')) && (
          <>
            <TextArea
              label="想对对方说的话"
              optional
              purpose={`${side.name}和调解员看得到`}
              rows={2}
              value={words}
              maxLength={fields.sideWords.max}
              onChange={write}
              error={error ?? (failure?.field === 'words' ? failure.message : undefined)}
            />
            {may('acceptSide') && (
              <Button kind={answered ? 'quiet' : 'main'} block icon="agree" busy={busy} onPress={say('accepted')}>
                {answered ? '改主意了，我来' : '我来'}
              </Button>
            )}
            {may('declineSide') && (
              <Button kind="quiet" block busy={busy} onPress={say('declined')}>
                {answered ? '改主意了，我不来' : '我不来'}
              </Button>
            )}
            <View>{`${sayMoment(side.answerUntil)} 前都能改。${side.name}只看得到您来不来和说的话。`}</View>
          </>
        )}
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      </Stack>
    </Card>
  )
}
