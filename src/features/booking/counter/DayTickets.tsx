import { useState } from 'react'
import { useCommand } from '@/platform'
import type { PriorityGroup, Ticket } from '@/shared/booking/contract'
import { needs, needOf, type NeedCode } from '@/shared/booking/needs'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, ChoiceGroup, Empty, Sheet, Stack, Tag, TextField } from '@/ui'
import { bookings } from '../bookings'
import { PriorityNumber } from './PriorityNumber'
import { useKeptId } from './useKeptId'

const stateTags = {
  waiting: ['在等', 'neutral'],
  called: ['叫到了', 'brand'],
  done: ['办完', 'good'],
  absent: ['没来', 'caution'],
} as const

/** The numbers of the day: give one, call the next, finish. */
export function DayTickets({ tickets, onDone }: { tickets: readonly Ticket[]; onDone: () => void }) {
  const [need, setNeed] = useState<NeedCode>('advice')
  const [choosing, setChoosing] = useState(false)
  const [window, setWindow] = useState('1号窗')
  const { busy, failure, run } = useCommand()
  const calling = useKeptId()
  const taking = useKeptId()
  const act = async (command: Parameters<typeof run>[0], done?: () => void) => {
    if ((await run(command)) === null) return
    done?.()
    onDone()
  }
  const callNext = () => act(() => bookings.callNext({ callId: calling.take(need), need, window }), calling.done)
  const takeNumber = (who: { readonly name?: string; readonly groups?: PriorityGroup[] } = {}) =>
    act(() => bookings.takeNumber({ id: taking.take(`${need} ${who.name ?? ''} ${who.groups?.join() ?? ''}`), need, ...who }), taking.done)
  const own = tickets.filter((ticket) => ticket.need === need)
  return (
    <Stack gap={3}>
      <Button kind="quiet" block onPress={() => setChoosing(true)}>{`正在办：${needOf(need).name}`}</Button>
      <TextField label="窗口" value={window} maxLength={20} onChange={setWindow} />
      {failure !== null && <FailureNotice failure={failure} />}
      <Button kind="main" block busy={busy} onPress={() => void callNext()}>
        叫下一位
      </Button>
      <Button kind="quiet" block busy={busy} onPress={() => void takeNumber()}>
        取一个现场号
      </Button>
      <PriorityNumber busy={busy} onTake={takeNumber} />
      {own.length === 0 && <Empty title="还没有人取号" />}
      {own.map((ticket) => (
        <Card
          key={ticket.number}
          title={`${ticket.number} ${ticket.name}`}
          tag={<Tag tone={stateTags[ticket.state][1]}>{stateTags[ticket.state][0]}</Tag>}
          meaning={ticket.window ?? undefined}
          footer={
            ticket.state === 'called' && (
              <Button
                kind="quiet"
                busy={busy}
                label={`${ticket.number} 办完了`}
                onPress={() => void act(() => bookings.finish({ need, number: ticket.number }))}
              >
                办完了
              </Button>
            )
          }
        />
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
