import { useState } from 'react'
import { useActing } from '@/platform'
import type { StaffCard } from '@/shared/account/contract'
import type { Affected } from '@/shared/booking/contract'
import type { NeedCode } from '@/shared/booking/needs'
import { sayDay } from '@/shared/booking/words'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, ChoiceGroup, DatePick, Stack, Toast } from '@/ui'
import { bookings } from '../bookings'

interface LeaveProps {
  readonly need: NeedCode
  readonly colleagues: readonly StaffCard[]
  readonly onAffected: (affected: readonly Affected[]) => void
}

/** 请假: the day has a window less; whoever is over is told, with the nearest other places. */
export function Leave({ need, colleagues, onAffected }: LeaveProps) {
  const [date, setDate] = useState('')
  const [staffId, setStaffId] = useState<string>()
  const [said, setSaid] = useState<string>()
  const { busy, failure, act, again } = useActing()
  const set = async (away: boolean) => {
    if (staffId === undefined) return
    const name = colleagues.find(({ id }) => id === staffId)?.name ?? ''
    await act(
      () => bookings.setLeave({ need, date, staffId, away }),
      ({ affected }) => {
        onAffected(affected)
        setSaid(away ? `${name}${sayDay(date)}请假，已重新排` : `${name}${sayDay(date)}照常上班`)
      },
    )
  }
  const ready = date !== '' && staffId !== undefined
  return (
    <Card title="谁请假">
      <Stack gap={3}>
        <ChoiceGroup
          label="谁"
          value={staffId}
          onChange={setStaffId}
          options={colleagues.map(({ id, name, title }) => ({ value: id, label: name, hint: title }))}
        />
        <DatePick label="请假那天" value={date} say={sayDay} onChange={setDate} />
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        <Toast text={said} onClose={() => setSaid(undefined)} />
        <Button kind="quiet" block busy={busy} disabled={!ready} onPress={() => void set(true)}>
          记请假
        </Button>
        <Button kind="link" busy={busy} disabled={!ready} onPress={() => void set(false)}>
          不请了
        </Button>
      </Stack>
    </Card>
  )
}
