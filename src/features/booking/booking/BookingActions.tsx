import { useState } from 'react'
import { addToCalendar, goTo, useCommand } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { minuteOf } from '@/shared/booking/slots'
import { addMinutes, momentOf, sayMoment } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Dialog, Stack, TextField } from '@/ui'
import { bookings } from '../bookings'

const startOf = ({ date, slot }: Booking): string => momentOf(date, minuteOf(slot))

/** The buttons come from what the server says may be done. */
export function BookingActions({ booking, onDone }: { booking: Booking; onDone: (fresh: Booking) => void }) {
  const [open, setOpen] = useState<'cancel' | 'contest' | null>(null)
  const [reason, setReason] = useState('')
  const { busy, failure, run } = useCommand()
  const may = (action: Booking['actions'][number]) => booking.actions.includes(action)
  const finish = (fresh: Booking | null) => {
    setOpen(null)
    if (fresh !== null) onDone(fresh)
  }
  return (
    <Stack gap={3}>
      {failure !== null && <FailureNotice failure={failure} />}
      {booking.state === 'booked' && (
        <Button
          kind="quiet"
          block
          icon="calendar"
          onPress={() =>
            void addToCalendar({
              title: '安排提醒',
              startsAt: startOf(booking),
              endsAt: addMinutes(startOf(booking), needOf(booking.need).minutes),
              place: booking.pointName,
            })
          }
        >
          记到手机日历
        </Button>
      )}
      {may('reschedule') && (
        <Button kind="quiet" block onPress={() => void goTo('time', { need: booking.need, point: booking.pointId, move: booking.id })}>
          改时间
        </Button>
      )}
      {may('cancel') && (
        <Button kind="quiet" block onPress={() => setOpen('cancel')}>
          不来了，取消
        </Button>
      )}
      {may('contest') && (
        <Button kind="quiet" block onPress={() => setOpen('contest')}>
          记错了，我要说明
        </Button>
      )}
      <Dialog
        open={open === 'cancel'}
        title="取消这个预约？"
        confirm="取消预约"
        danger
        busy={busy}
        onConfirm={() => void run(() => bookings.cancel({ id: booking.id })).then(finish)}
        onCancel={() => setOpen(null)}
      >
        {`${sayMoment(booking.cancelFreeUntil)} 前取消不影响您；再晚算半次爽约。`}
      </Dialog>
      <Dialog
        open={open === 'contest'}
        title="说明一下情况"
        confirm="交说明"
        busy={busy}
        onConfirm={() => void run(() => bookings.contest({ id: booking.id, reason })).then(finish)}
        onCancel={() => setOpen(null)}
      >
        <TextField label="怎么回事" purpose="工作人员看了，再定算不算爽约" value={reason} maxLength={200} onChange={setReason} />
      </Dialog>
    </Stack>
  )
}
