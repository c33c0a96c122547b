import { View } from '@tarojs/components'
import { useActing, useSending, type Acted } from '@/platform'
import type { OutputOf } from '@/shared/contract'
import type { booking, Ticket, TicketLine } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { sayMoment } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Stack } from '@/ui'
import { bookings } from '../bookings'
import look from './window.module.scss'

type Finished = OutputOf<typeof booking.actions.finish>

interface Props {
  readonly ticket: TicketLine
  readonly subject: Acted
  readonly onFinished: (finished: Finished) => void
}

/** Who was called to this window, in the middle of the screen: called again, passed over, done. */
export function AtWindow({ ticket, subject, onFinished }: Props) {
  const { number, need, name, window, calledAt, skips, actions } = ticket
  const acting = useActing(subject)
  const { busy, failure, act, again } = acting
  const recalling = useSending<Ticket>(act)
  const skipping = useSending<Ticket>(act)
  const afresh = () => void subject.reload()
  const may = (action: TicketLine['actions'][number]) => actions.includes(action)
  return (
    <View className={look.called}>
      <View className={look.number}>{number}</View>
      <View className={look.who}>{[name, needOf(need).name].filter((words) => words !== '').join('，')}</View>
      <View className={look.when}>{`${sayMoment(calledAt ?? '')} 叫到 ${window ?? ''}${skips > 0 ? `，过号 ${skips} 次` : ''}`}</View>
      <Stack gap={3}>
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        {may('finish') && (
          <Button
            block
            busy={busy}
            label={`${number} 办完了`}
            onPress={() =>
              void act(
                () => bookings.finish({ need, number }),
                (finished) => {
                  onFinished(finished)
                  afresh()
                },
              )
            }
          >
            办完了
          </Button>
        )}
        {may('recall') && (
          <Button
            kind="quiet"
            block
            busy={busy}
            label={`${number} 再叫`}
            onPress={() => void recalling.send((callId) => bookings.recall({ callId, need, number }), afresh, number)}
          >
            再叫
          </Button>
        )}
        {may('skip') && (
          <Button
            kind="quiet"
            block
            busy={busy}
            label={`${number} 没有来，过号`}
            onPress={() => void skipping.send((skipId) => bookings.skip({ skipId, need, number }), afresh, number)}
          >
            没有来，过号
          </Button>
        )}
      </Stack>
    </View>
  )
}
