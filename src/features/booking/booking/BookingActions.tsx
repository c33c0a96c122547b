import { View } from '@tarojs/components'
import { useState } from 'react'
import { addToCalendar, goTo, useActing, type Subject } from '@/platform'
import type { Booking } from '@/shared/booking/contract'
import { beforeCancelling } from '@/shared/booking/counting'
import { needOf } from '@/shared/booking/needs'
import { minuteOf } from '@/shared/booking/slots'
import { fields, mistakeIn, onlyFound } from '@/shared/fields'
import { addMinutes, momentOf } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { useMistakes } from '@/parts/useMistakes'
import { Button, Dialog, Stack, TextField } from '@/ui'
import { bookings } from '../bookings'

/** Neutral: calendars are shared. */
function putIntoCalendar({ date, slot, need, pointName }: Booking): void {
  const startsAt = momentOf(date, minuteOf(slot))
  void addToCalendar({ title: '安排提醒', startsAt, endsAt: addMinutes(startsAt, needOf(need).minutes), place: pointName })
}

/** The buttons come from what the server says may be done. */
export function BookingActions({ booking, subject }: { booking: Booking; subject: Subject<Booking> }) {
  const [open, setOpen] = useState<'cancel' | 'contest' | null>(null)
  const { busy, failure, act, again } = useActing(subject)
  const may = (action: Booking['actions'][number]) => booking.actions.includes(action)
  const run = (command: Parameters<typeof act<Booking>>[0]) => {
    setOpen(null)
    void act(command, subject.put)
  }
  return (
    <Stack gap={3}>
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      {booking.state === 'booked' && (
        <Button kind="quiet" block icon="calendar" onPress={() => putIntoCalendar(booking)}>
          记到手机日历
        </Button>
      )}
      {may('reschedule') && (
        <Button kind="quiet" block onPress={() => void goTo('time', { need: booking.need, point: booking.pointId, move: booking.id })}>
          改时间
        </Button>
      )}
      {may('cancel') && (
        <Button kind="quiet" block busy={busy} onPress={() => setOpen('cancel')}>
          不来了，取消
        </Button>
      )}
      {may('contest') && (
        <Button kind="quiet" block busy={busy} onPress={() => setOpen('contest')}>
          记错了，我要说明
        </Button>
      )}
      <Dialog
        open={open === 'cancel'}
        title="取消这个预约？"
        confirm="取消预约"
        danger
        busy={busy}
        onConfirm={() => run(() => bookings.cancel({ id: booking.id }))}
        onCancel={() => setOpen(null)}
      >
        {beforeCancelling(booking, new Date().toISOString()).map((words) => (
          <View key={words}>{words}</View>
        ))}
      </Dialog>
      <Contest
        open={open === 'contest'}
        busy={busy}
        onClose={() => setOpen(null)}
        onSend={(reason) => run(() => bookings.contest({ id: booking.id, reason }))}
      />
    </Stack>
  )
}

interface ContestProps {
  readonly open: boolean
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSend: (reason: string) => void
}

/** 说明: why the no-show is wrong; what was written stays while the page is open. */
function Contest({ open, busy, onClose, onSend }: ContestProps) {
  const [reason, setReason] = useState('')
  const { mistakes, check } = useMistakes(onlyFound({ reason: mistakeIn(fields.contestReason, reason) }))
  const confirm = () => {
    if (check()) onSend(reason)
  }
  return (
    <Dialog open={open} title="说明一下情况" confirm="交说明" busy={busy} onConfirm={confirm} onCancel={onClose}>
      <TextField
        label="怎么回事"
        purpose="工作人员看了，再定算不算爽约"
        value={reason}
        maxLength={fields.contestReason.max}
        onChange={setReason}
        error={mistakes.reason}
      />
    </Dialog>
  )
}
