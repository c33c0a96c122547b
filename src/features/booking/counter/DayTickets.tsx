import { useState } from 'react'
import { useActing, useSending, type Acted, type Acting } from '@/platform'
import type { PriorityGroup, Ticket, TicketLine } from '@/shared/booking/contract'
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

/** The numbers of the day: give one, call the next, finish. */
export function DayTickets({ tickets, subject }: { tickets: readonly TicketLine[]; subject: Acted }) {
  const [need, setNeed] = useState<NeedCode>('advice')
  const [choosing, setChoosing] = useState(false)
  const [window, setWindow] = useState('1号窗')
  const acting = useActing(subject)
  const { busy, failure, act, again } = acting
  const calling = useSending<Ticket>(act)
  const taking = useSending<Ticket>(act)
  const afresh = () => void subject.reload()
  const callNext = () => calling.send((callId) => bookings.callNext({ callId, need, window }), afresh, need)
  const takeNumber = (who: { readonly name?: string; readonly groups?: PriorityGroup[] } = {}) =>
    taking.send((id) => bookings.takeNumber({ id, need, ...who }), afresh, `${need} ${who.name ?? ''} ${who.groups?.join() ?? ''}`)
  const own = tickets.filter((ticket) => ticket.need === need)
  return (
    <Stack gap={3}>
      <Button kind="quiet" block onPress={() => setChoosing(true)}>{`正在办：${needOf(need).name}`}</Button>
      <TextField label="窗口" value={window} maxLength={fields.window.max} onChange={setWindow} />
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
        <TicketCard key={ticket.number} ticket={ticket} acting={acting} />
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

function TicketCard({ ticket, acting: { act, busy } }: { ticket: TicketLine; acting: Acting }) {
  const [tag, tone] = stateTags[ticket.state]
  const buttons = buttonsOf(ticket, ticketButtons)
  return (
    <Card
      title={`${ticket.number} ${ticket.name}`}
      tag={<Tag tone={tone}>{tag}</Tag>}
      meaning={ticket.window ?? undefined}
      footer={
        buttons.length > 0 &&
        buttons.map(({ label, spoken = label, run }) => (
          <Button key={label} kind="quiet" busy={busy} label={`${ticket.number}${spoken}`} onPress={() => void act(() => run(ticket))}>
            {label}
          </Button>
        ))
      }
    />
  )
}
