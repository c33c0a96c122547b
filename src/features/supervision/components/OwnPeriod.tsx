import { useState } from 'react'
import { sayDate } from '@/shared/time'
import { Button, DatePick, Stack } from '@/ui'
import type { Period } from './period'

/** A period of one's own: two days, both included. */
export function OwnPeriod({ period, today, onChange }: { period: Period; today: string; onChange: (period: Period) => void }) {
  const [wanted, setWanted] = useState(period)
  const [error, setError] = useState<string>()
  const show = () => {
    const missing = wanted.from === '' || wanted.to === '' ? '请选开始和结束两个日期。' : undefined
    setError(missing)
    if (missing === undefined) onChange(wanted)
  }
  return (
    <Stack gap={3}>
      <DatePick
        label="从哪天"
        value={wanted.from}
        end={today}
        say={(day) => sayDate(day)}
        onChange={(from) => setWanted({ ...wanted, from })}
      />
      <DatePick
        label="到哪天"
        value={wanted.to}
        end={today}
        say={(day) => sayDate(day)}
        error={error}
        onChange={(to) => setWanted({ ...wanted, to })}
      />
      <Button kind="quiet" icon="figures" onPress={show}>
        看这段时间
      </Button>
    </Stack>
  )
}
