import { useState } from 'react'
import { useActing } from '@/platform'
import type { Affected, Duty, Weekly } from '@/shared/booking/contract'
import type { StaffCard } from '@/shared/account/contract'
import { sayWaiting, weekdaysOf } from '@/shared/calendar/words'
import { fill } from '@/shared/contract/fill'
import type { NeedCode } from '@/shared/booking/needs'
import { onlyFound } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { useMistakes } from '@/parts/useMistakes'
import { Button, Card, ChoiceGroup, Notice, Stack, TextField, Toast } from '@/ui'
import { bookings } from '../bookings'
import { hoursOf, sayHours } from './hours'

type Day = '1' | '2' | '3' | '4' | '5' | '6' | '7'
const dayNames: readonly { value: Day; label: string }[] = ['一', '二', '三', '四', '五', '六', '日'].map((name, i) => ({
  value: String(i + 1) as Day,
  label: `周${name}`,
}))

/** What a roster says, as the form needs it. */
export interface Template {
  readonly windows: number
  readonly seats: number
  readonly heldShare: number
  readonly weekly: Weekly
  readonly duty: Duty
}

/** 排班: the hours of the open days, windows, and the share kept for walk-ins. Saving publishes as far as one can book. */
export function RosterForm({
  need,
  template,
  colleagues,
  onAffected,
}: {
  need: NeedCode
  template: Template
  colleagues: readonly StaffCard[]
  onAffected: (affected: readonly Affected[]) => void
}) {
  const open = dayNames.filter(({ value }) => template.weekly[value].length > 0).map(({ value }) => value)
  const [days, setDays] = useState<readonly Day[]>(open)
  const [hours, setHours] = useState(() => sayHours(template.weekly[open[0] ?? '1']))
  const [onDuty, setOnDuty] = useState<readonly string[]>(template.duty[open[0] ?? '1'])
  const [windows, setWindows] = useState(String(template.windows))
  const [held, setHeld] = useState(String(Math.round(template.heldShare * 100)))
  const spans = hoursOf(hours)
  const { mistakes, check } = useMistakes(onlyFound({ hours: spans === null ? '时间请写成 8:30-11:30 14:30-17:30 这样。' : undefined }))
  const [said, setSaid] = useState<string>()
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const { busy, failure, act, again } = useActing()

  const publish = () => {
    if (!check() || spans === null) return
    const wanted = {
      need,
      windows: Number(windows),
      seats: template.seats,
      heldShare: Number(held) / 100,
      weekly: weekOf(days, spans),
      duty: weekOf(days, onDuty),
    }
    void act(
      () => bookings.publishRoster(wanted),
      ({ sheets, affected, waiting }) => {
        setSaid(`已公布 ${sheets} 天${affected.length > 0 ? `，影响 ${affected.length} 位，已逐一告知` : ''}`)
        setWaiting(waiting)
        onAffected(affected)
      },
    )
  }
  return (
    <Card title="每周怎么开">
      <Stack gap={3}>
        <ChoiceGroup multiple label="开放日" value={days} onChange={setDays} options={dayNames} />
        <TextField label="时间" hint="如 8:30-11:30 14:30-17:30" value={hours} onChange={setHours} error={mistakes.hours} />
        {colleagues.length > 0 && (
          <ChoiceGroup
            multiple
            optional
            label="谁值班"
            hint="选了人，开几个窗口就看来了几位"
            value={onDuty}
            onChange={setOnDuty}
            options={colleagues.map(({ id, name, title }) => ({ value: id, label: name, hint: title }))}
          />
        )}
        <TextField label="窗口数" type="number" value={windows} maxLength={2} onChange={setWindows} />
        <TextField label="给现场留百分之几" type="number" value={held} maxLength={2} onChange={setHeld} />
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        {weekdaysOf(waiting).length > 0 && (
          <Notice tone="caution" title="有几天还没公布">{`${sayWaiting(waiting)}管理员录入以后自动公布，不用再点一次。`}</Notice>
        )}
        <Toast text={said} onClose={() => setSaid(undefined)} />
        <Button kind="main" block busy={busy} onPress={publish}>
          {fill('公布 {booking.horizonDays}')}
        </Button>
      </Stack>
    </Card>
  )
}

/** The same for each open day, nothing on the others. */
const weekOf = <T,>(days: readonly Day[], each: readonly T[]): Record<Day, T[]> => {
  const on = (day: Day) => (days.includes(day) ? [...each] : [])
  return { 1: on('1'), 2: on('2'), 3: on('3'), 4: on('4'), 5: on('5'), 6: on('6'), 7: on('7') }
}
