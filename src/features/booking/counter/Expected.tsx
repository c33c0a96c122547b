import { useState } from 'react'
import { canScan, scan, useCommand } from '@/platform'
import type { BookingState } from '@/shared/booking/contract'
import { needOf, type NeedCode } from '@/shared/booking/needs'
import { saySlot } from '@/shared/booking/slots'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Empty, Stack, Tag, TextField, Toast } from '@/ui'
import { bookings } from '../bookings'

interface Line {
  readonly bookingId: string
  readonly need: NeedCode
  readonly slot: string
  readonly name: string
  readonly state: BookingState
  readonly contested: string | null
}

const words: Record<BookingState, string> = {
  booked: '没到',
  checkedIn: '已签到',
  called: '已叫到',
  done: '办完',
  cancelled: '取消',
  absent: '没来',
  providerAbsent: '没能接待',
}

/** Who is expected today: check in by code, QR text or name; say who did not come. */
export function Expected({ lines, onDone }: { lines: readonly Line[]; onDone: () => void }) {
  const [find, setFind] = useState('')
  const [said, setSaid] = useState<string>()
  const { busy, failure, run } = useCommand()
  const checkIn = async (said = find.trim()) => {
    const arrived = await run(() => bookings.checkIn({ find: said }))
    if (arrived === null) return
    setSaid(`${arrived.ticket.name}签到了，号是 ${arrived.ticket.number}${arrived.late ? '（来晚了，按现场号叫）' : ''}`)
    setFind('')
    onDone()
  }
  const mark = async (bookingId: string, who: 'resident' | 'nobody' | 'provider') => {
    if ((await run(() => bookings.markAbsent({ bookingId, who }))) !== null) onDone()
  }
  return (
    <Stack gap={3}>
      <TextField label="六位码、二维码或姓名" value={find} maxLength={120} onChange={setFind} onConfirm={() => void checkIn()} />
      <Button kind="main" block icon="scan" busy={busy} onPress={() => void checkIn()}>
        签到
      </Button>
      {canScan && (
        <Button
          kind="quiet"
          block
          icon="scan"
          busy={busy}
          onPress={() => void scan().then((code) => (code === null ? undefined : checkIn(code)))}
        >
          扫码签到
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Toast text={said} onClose={() => setSaid(undefined)} />
      {lines.length === 0 && <Empty title="今天没有人预约" />}
      {lines.map((line) => (
        <Card
          key={line.bookingId}
          title={`${saySlot(line.slot)} ${line.name}`}
          tag={<Tag tone={line.state === 'absent' ? 'caution' : line.state === 'booked' ? 'neutral' : 'good'}>{words[line.state]}</Tag>}
          meaning={`${needOf(line.need).name}${line.contested === null ? '' : `。申诉：${line.contested}`}`}
          footer={
            (line.state === 'booked' || line.state === 'absent') && (
              <Stack row gap={2}>
                <Button
                  kind="link"
                  busy={busy}
                  label={`${line.name}${line.state === 'booked' ? '没有来' : '来过，更正'}`}
                  onPress={() => void mark(line.bookingId, line.state === 'booked' ? 'resident' : 'nobody')}
                >
                  {line.state === 'booked' ? '没有来' : '来过，更正'}
                </Button>
                {line.state === 'booked' && (
                  <Button
                    kind="link"
                    busy={busy}
                    label={`${line.name}，我们没能接待`}
                    onPress={() => void mark(line.bookingId, 'provider')}
                  >
                    我们没能接待
                  </Button>
                )}
              </Stack>
            )
          }
        />
      ))}
    </Stack>
  )
}
