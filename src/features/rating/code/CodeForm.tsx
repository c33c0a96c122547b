import { useState } from 'react'
import { canScan, scan } from '@/platform'
import { fields, mistakeIn } from '@/shared/fields'
import { dateOf, sayDate } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { PickPoint, type PickedPoint } from '@/parts/PickPoint'
import { Button, DatePick, Notice, Stack, TextField } from '@/ui'
import { tokenIn, type Finding } from './useFinding'

const today = () => dateOf(new Date().toISOString())

/** Where, which day, which six digits, as they stand on the paper; or its QR code, where the phone scans. */
export function CodeForm({ finding: { look, busy, failure, again } }: { finding: Finding }) {
  const [point, setPoint] = useState<PickedPoint | null>(null)
  const [date, setDate] = useState(today)
  const [code, setCode] = useState('')
  const [mistakes, setMistakes] = useState<{ readonly point?: string; readonly code?: string }>({})
  const [unread, setUnread] = useState(false)
  const send = () => {
    // People write the six digits as they are printed, in two threes.
    const digits = code.replace(/\s/g, '')
    const missing = point === null ? '请选服务点，号条上印着。' : undefined
    const wrong = mistakeIn(fields.ratingCode, digits)
    setMistakes({ ...(missing !== undefined && { point: missing }), ...(wrong !== undefined && { code: wrong }) })
    if (point !== null && wrong === undefined) void look({ pointId: point.id, date, code: digits })
  }
  const scanIt = async () => {
    const scanned = await scan()
    if (scanned === null) return
    const token = tokenIn(scanned)
    setUnread(token === null)
    if (token !== null) void look({ token })
  }
  return (
    <Stack gap={4}>
      {canScan && (
        <Button kind="quiet" block icon="scan" busy={busy} onPress={() => void scanIt()}>
          扫号条上的二维码
        </Button>
      )}
      {unread && (
        <Notice tone="caution" announce>
          这不是号条上的二维码。请扫号条，或填下面的六个数字。
        </Notice>
      )}
      <PickPoint label="在哪个服务点取的号" picked={point} error={mistakes.point} onPick={setPoint} />
      <DatePick label="哪天取的号" purpose="号条上印着，和号一起找到那次服务" value={date} end={today()} say={sayDate} onChange={setDate} />
      <TextField
        label="评价码，六个数字"
        purpose="号条上写着，找到那次服务"
        type="number"
        value={code}
        maxLength={7}
        error={mistakes.code}
        onChange={setCode}
        onConfirm={send}
      />
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <Button kind="main" block busy={busy} onPress={send}>
        找到这次服务
      </Button>
    </Stack>
  )
}
