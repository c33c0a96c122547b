import { useState } from 'react'
import { goTo, useActing, useSending } from '@/platform'
import type { WaitEntry } from '@/shared/booking/contract'
import type { NeedCode } from '@/shared/booking/needs'
import { fill } from '@/shared/contract/fill'
import { sayDate } from '@/shared/time'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { useConsent } from '@/parts/useConsent'
import { useMistakes } from '@/parts/useMistakes'
import { Button, Card, Stack, TextField } from '@/ui'
import { bookings } from '../bookings'

/** 排队等空位: who comes, and that the place is held for a while when one is freed. */
export function JoinWaitlist({ need, pointId, date }: { need: NeedCode; pointId: string; date: string }) {
  const [name, setName] = useState('')
  const { busy, failure, act, again } = useActing()
  const sending = useSending<WaitEntry>(act, { notify: true })
  const consent = useConsent('book', '同意，排队')
  const { mistakes, check } = useMistakes(onlyFound({ name: mistakeIn(fields.visitorName, name) }))
  const ask = () => {
    if (check()) consent.before(() => void join())
  }
  // Without the id: the server makes the entry's of the person, the day and the point.
  const join = () =>
    sending.send(
      () => bookings.joinWaitlist({ need, pointId, date, visitor: { name } }),
      () => void goTo('bookings'),
    )
  return (
    <Card title={`${sayDate(date)} 约满了，可以排队`} meaning={fill('有人取消就按先后通知您，位子给您留 {booking.holdMinutes}。')}>
      <Stack gap={3}>
        <TextField
          label="怎么称呼来的人"
          purpose="窗口按这个叫人"
          value={name}
          maxLength={fields.visitorName.max}
          onChange={setName}
          error={mistakes.name}
        />
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        <Button kind="quiet" block busy={busy} onPress={ask}>
          排队等空位
        </Button>
        {consent.sheet}
      </Stack>
    </Card>
  )
}
