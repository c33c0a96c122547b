import { useState, type ReactNode } from 'react'
import { canScan, scan, useActing, type Acted, type Acting } from '@/platform'
import type { Booking, Expected as Line, GivenNumber } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { answerTags } from '@/shared/booking/words'
import { saySlot } from '@/shared/booking/slots'
import { fields } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Empty, Stack, Tag, TextField, Toast } from '@/ui'
import { bookings } from '../bookings'
import { ConfirmVisitor } from './ConfirmVisitor'
import { buttonsOf, expectedButtons } from './lineActions'

const words: Record<Booking['state'], string> = {
  booked: '没到',
  checkedIn: '已签到',
  called: '已叫到',
  done: '办完',
  cancelled: '取消',
  absent: '没来',
  providerAbsent: '没能接待',
}

interface Props {
  readonly lines: readonly Line[]
  readonly subject: Acted
  /** Somebody checked in and has this number; late, they wait among the walk-ins. */
  readonly onArrived: (given: GivenNumber, late: boolean) => void
}

/** What a booking's own QR code holds: a tap beside the name is the same as reading it. */
const qrOf = ({ bookingId }: Line): string => `FINGERTIP:${bookingId}`

/** Who is expected today: check in by code, QR text or name; say who did not come. */
export function Expected({ lines, subject, onArrived }: Props) {
  const [find, setFind] = useState('')
  const [said, setSaid] = useState<string>()
  const acting = useActing(subject)
  const { busy, failure, act, again } = acting
  const checkIn = (sought = find.trim()) =>
    act(
      () => bookings.checkIn({ find: sought }),
      ({ ticket, late }) => {
        onArrived({ ...ticket, slip: null }, late)
        setFind('')
        void subject.reload()
      },
    )
  const sayConfirmed = (name: string) => setSaid(`${name}核对过了`)
  return (
    <Stack gap={3}>
      <TextField
        label="六位码、二维码或姓名"
        value={find}
        maxLength={fields.findBooking.max}
        onChange={setFind}
        onConfirm={() => void checkIn()}
      />
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
      <ConfirmVisitor find={find.trim()} name="" subject={subject} onSeen={sayConfirmed} />
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <Toast text={said} onClose={() => setSaid(undefined)} />
      {lines.length === 0 && <Empty title="今天没有人预约" />}
      {lines.map((line) => (
        <LineCard key={line.bookingId} line={line} acting={acting} onCheckIn={() => void checkIn(qrOf(line))}>
          {(line.seeable ?? []).length > 0 && (
            <ConfirmVisitor find={qrOf(line)} name={line.name} seeable={line.seeable} subject={subject} onSeen={sayConfirmed} />
          )}
        </LineCard>
      ))}
    </Stack>
  )
}

/** Of a mediation: what about, with whom, and whether they come. */
const sidesOf = ({ sides }: Line): string =>
  sides === undefined
    ? ''
    : `${sides.subject === '' ? '' : `：${sides.subject}`}。对方${sides.name}，${answerTags[sides.answer].tag}${sides.words === '' ? '' : `，说“${sides.words}”`}`

interface CardProps {
  readonly line: Line
  readonly acting: Acting
  readonly onCheckIn: () => void
  readonly children: ReactNode
}

function LineCard({ line, acting: { act, busy }, onCheckIn, children }: CardProps) {
  const mayCheckIn = line.actions.includes('checkIn')
  const buttons = buttonsOf(line, expectedButtons)
  return (
    <Card
      title={`${saySlot(line.slot)} ${line.name}`}
      tag={<Tag tone={line.state === 'absent' ? 'caution' : line.state === 'booked' ? 'neutral' : 'good'}>{words[line.state]}</Tag>}
      meaning={`${needOf(line.need).name}${line.contested === null ? '' : `。申诉：${line.contested}`}${sidesOf(line)}`}
      footer={
        (buttons.length > 0 || mayCheckIn || children) && (
          <Stack row gap={2}>
            {mayCheckIn && (
              <Button kind="quiet" busy={busy} label={`${line.name}签到`} onPress={onCheckIn}>
                签到
              </Button>
            )}
            {buttons.map(({ label, spoken = label, run }) => (
              <Button key={label} kind="link" busy={busy} label={`${line.name}${spoken}`} onPress={() => void act(() => run(line))}>
                {label}
              </Button>
            ))}
            {children}
          </Stack>
        )
      }
    />
  )
}
