import { useState } from 'react'
import { useActing } from '@/platform'
import type { Affected } from '@/shared/booking/contract'
import type { NeedCode } from '@/shared/booking/needs'
import { sayDay } from '@/shared/booking/words'
import { fields, mistakeIn } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, DatePick, Dialog, Stack, TextField } from '@/ui'
import { bookings } from '../bookings'

/** 停一天: everybody booked is told, with the nearest other places. */
export function CloseDay({ need, onAffected }: { need: NeedCode; onAffected: (affected: readonly Affected[]) => void }) {
  const [date, setDate] = useState('')
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const { busy, failure, act, again } = useActing()
  const close = () => {
    setAsking(false)
    void act(
      () => bookings.closeDay({ need, date, reason }),
      ({ affected }) => onAffected(affected),
    )
  }
  return (
    <Card title="停一天">
      <Stack gap={3}>
        <DatePick label="哪天" value={date} say={sayDay} onChange={setDate} />
        <TextField label="原因" hint="约好的人会看到" value={reason} maxLength={fields.closureReason.max} onChange={setReason} />
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        <Button
          kind="quiet"
          block
          busy={busy}
          disabled={date === '' || mistakeIn(fields.closureReason, reason) !== undefined}
          onPress={() => setAsking(true)}
        >
          停这一天
        </Button>
        <Dialog
          open={asking}
          title={date === '' ? '' : `${sayDay(date)} 停办？`}
          confirm="停办"
          danger
          busy={busy}
          onConfirm={close}
          onCancel={() => setAsking(false)}
        >
          约了这天的人都会收到消息，改时间不算他们的。
        </Dialog>
      </Stack>
    </Card>
  )
}
