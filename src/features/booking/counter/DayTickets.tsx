import { useState } from 'react'
import { useActing, useSending, type Acted, type Acting } from '@/platform'
import type { GivenNumber, PriorityGroup, Ticket, TicketLine } from '@/shared/booking/contract'
import { needs, needOf, type NeedCode } from '@/shared/booking/needs'
import { fields } from '@/shared/fields'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, ChoiceGroup, Empty, Sheet, Stack, Tag, TextField } from '@/ui'
import { bookings } from '../bookings'
import { PriorityNumber } from './PriorityNumber'
import { buttonsOf, ticketButtons } from './lineActions'

const stateTags = {
  waiting: ['在等', 'neutral'],
  called: ['叫到了', 'brand'],
  done: ['办完', 'good'],
  absent: ['没来', 'caution'],
} as const

interface Props {
  readonly tickets: readonly TicketLine[]
  readonly subject: Acted
  readonly window: string
  readonly onWindow: (window: string) => void
  /** A number was given, or its paper is wanted once more. */
  readonly onGiven: (given: GivenNumber) => void
}

/** The numbers of the day: give one, call the next, finish. */
export function DayTickets({ tickets, subject, window, onWindow, onGiven }: Props) {
  const [need, setNeed] = useState<NeedCode>('advice')
  const [choosing, setChoosing] = useState(false)
  const acting = useActing(subject)
  const { busy, failure, act, again } = acting
  const calling = useSending<Ticket>(act)
  const taking = useSending<GivenNumber>(act)
  const afresh = () => void subject.reload()
  const callNext = () => calling.send((callId) => bookings.callNext({ callId, need, window }), afresh, need)
  const given = (number: GivenNumber) => {
    onGiven(number)
    afresh()
  }
  const takeNumber = (who: { readonly name?: string; readonly groups?: PriorityGroup[] } = {}) =>
    taking.send((id) => bookings.takeNumber({ id, need, ...who }), given, `${need} ${who.name ?? ''} ${who.groups?.join() ?? ''}`)
  const own = tickets.filter((ticket) => ticket.need === need && !(ticket.state === 'called' && ticket.window === window))
  return (
    <Stack gap={3}>
      <Button kind="quiet" block onPress={() => setChoosing(true)}>{`正在办：${needOf(need).name}`}</Button>
      <TextField label="窗口" value={window} maxLength={fields.window.max} onChange={onWindow} />
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <Button kind="main" block busy={busy} onPress={() => void callNext()}>
        叫下一位
      </Button>
      <Button kind="quiet" block busy={busy} onPress={() => void takeNumber()}>
        取一个现场号
      </Button>
      <PriorityNumber busy={busy} onTake={takeNumber} />
      {own.length === 0 && <Empty title="还没有人取号" />}
      {own.map((ticket) => (
        <TicketCard key={ticket.number} ticket={ticket} acting={acting} onGiven={onGiven} />
      ))}
      <Sheet open={choosing} title="正在办哪一类？" onClose={() => setChoosing(false)}>
        <ChoiceGroup
          label="事项"
          value={need}
          onChange={(code) => {
            setNeed(code)
            setChoosing(false)
          }}
          options={needs.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Sheet>
    </Stack>
  )
}

interface CardProps extends Pick<Props, 'onGiven'> {
  readonly ticket: TicketLine
  readonly acting: Acting
}

function TicketCard({ ticket, acting: { act, busy }, onGiven }: CardProps) {
  const [tag, tone] = stateTags[ticket.state]
  const { need, number, state, skips } = ticket
  const buttons = buttonsOf(ticket, ticketButtons)
  // A booked visitor rates in their own app: their number has no paper that could be lost.
  const hasPaper = ticket.bookingId === null && (state === 'waiting' || state === 'called')
  return (
    <Card
      title={`${number} ${ticket.name}`}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={[ticket.window ?? '', skips > 0 ? `过号 ${skips} 次` : ''].filter((words) => words !== '').join('，') || undefined}
      footer={
        (buttons.length > 0 || hasPaper) && (
          <Stack row gap={2}>
            {buttons.map(({ label, spoken = label, run }) => (
              <Button key={label} kind="quiet" busy={busy} label={`${number}${spoken}`} onPress={() => void act(() => run(ticket))}>
                {label}
              </Button>
            ))}
            {hasPaper && (
              <Button
                kind="link"
                busy={busy}
                label={`${number} 号条`}
                onPress={() => void act(() => bookings.slip({ need, number }), onGiven)}
              >
                号条
              </Button>
            )}
          </Stack>
        )
      }
    />
  )
}
