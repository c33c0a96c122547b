import { useState } from 'react'
import { useCommand } from '@/platform'
import type { Affected, Weekly } from '@/shared/booking/contract'
import type { NeedCode } from '@/shared/booking/needs'
import { FailureNotice } from '@/spine/FailureNotice'
import { Button, Card, ChoiceGroup, Stack, TextField, Toast } from '@/ui'
import { bookings } from '../bookings'
import { hoursOf, sayHours, type Hours } from './hours'

type Day = '1' | '2' | '3' | '4' | '5' | '6' | '7'
const dayNames: readonly { value: Day; label: string }[] = ['一', '二', '三', '四', '五', '六', '日'].map((name, i) => ({
  value: String(i + 1) as Day,
  label: `周${name}`,
}))

interface Template {
  readonly windows: number
  readonly seats: number
  readonly heldShare: number
  readonly weekly: Weekly
}

/** 排班: the hours of the open days, windows, and the share kept for walk-ins. Saving publishes the next two weeks. */
export function RosterForm({
  need,
  template,
  onAffected,
}: {
  need: NeedCode
  template: Template
  onAffected: (affected: readonly Affected[]) => void
}) {
  const open = dayNames.filter(({ value }) => template.weekly[value].length > 0).map(({ value }) => value)
  const [days, setDays] = useState<readonly Day[]>(open)
  const [hours, setHours] = useState(() => sayHours(template.weekly[open[0] ?? '1']))
  const [windows, setWindows] = useState(String(template.windows))
  const [held, setHeld] = useState(String(Math.round(template.heldShare * 100)))
  const [error, setError] = useState<string>()
  const [said, setSaid] = useState<string>()
  const { busy, failure, run } = useCommand()

  const publish = async () => {
    const spans = hoursOf(hours)
    setError(spans === null ? '时间请写成 8:30-11:30 14:30-17:30 这样。' : undefined)
    if (spans === null) return
    const done = await run(() =>
      bookings.publishRoster({
        need,
        windows: Number(windows),
        seats: template.seats,
        heldShare: Number(held) / 100,
        weekly: weeklyOf(days, spans),
      }),
    )
    if (done === null) return
    setSaid(`已公布 ${done.sheets} 天${done.affected.length > 0 ? `，影响 ${done.affected.length} 位，已逐一告知` : ''}`)
    onAffected(done.affected)
  }
  return (
    <Card title="每周怎么开">
      <Stack gap={3}>
        <ChoiceGroup multiple label="开放日" value={days} onChange={setDays} options={dayNames} />
        <TextField label="时间" hint="如 8:30-11:30 14:30-17:30" value={hours} onChange={setHours} error={error} />
        <TextField label="窗口数" type="number" value={windows} maxLength={2} onChange={setWindows} />
        <TextField label="给现场留百分之几" type="number" value={held} maxLength={2} onChange={setHeld} />
        {failure !== null && <FailureNotice failure={failure} />}
        <Toast text={said} onClose={() => setSaid(undefined)} />
        <Button kind="main" block busy={busy} onPress={() => void publish()}>
          公布两周
        </Button>
      </Stack>
    </Card>
  )
}

const weeklyOf = (days: readonly Day[], spans: readonly Hours[]): Weekly => {
  const on = (day: Day) => (days.includes(day) ? [...spans] : [])
  return { 1: on('1'), 2: on('2'), 3: on('3'), 4: on('4'), 5: on('5'), 6: on('6'), 7: on('7') }
}
