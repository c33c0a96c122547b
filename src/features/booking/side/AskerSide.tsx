import { View } from '@tarojs/components'
import { goTo, useActing, type Shared, type Subject } from '@/platform'
import type { Booking, OtherSide } from '@/shared/booking/contract'
import { answerTags, inviteSentence } from '@/shared/booking/words'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, CallButton, Card, Stack, Tag } from '@/ui'
import { InviteButtons } from './InviteButtons'
import { SendCard } from './SendCard'
import { Digits } from './Digits'

interface Props {
  readonly booking: Booking
  readonly side: OtherSide
  readonly subject: Subject<Booking>
  readonly share: () => Promise<Shared>
}

/** For the one who asked for a mediation: where the invitation stands, and what can be done about it. */
export function AskerSide({ booking, side, subject, share }: Props) {
  const acting = useActing(subject)
  const { tag, tone } = answerTags[side.answer]
  const open = booking.state === 'booked'
  return (
    <Card title={`请${side.name}来`} tag={<Tag tone={tone}>{tag}</Tag>} meaning={open ? inviteSentence(side) : undefined}>
      <Stack gap={3}>
        {side.subject !== '' && <View>{`为什么事：${side.subject}`}</View>}
        {side.words !== '' && <View>{`${side.name}说：“${side.words}”`}</View>}
        {open && side.invite !== null && (
          <>
            <SendCard share={share} />
            <Digits code={side.invite.code} />
          </>
        )}
        {open && side.answer === 'declined' && <OtherWays booking={booking} />}
        {acting.failure !== null && <FailureNotice failure={acting.failure} onRetry={acting.again} />}
        <InviteButtons booking={booking} side={side} acting={acting} put={subject.put} />
      </Stack>
    </Card>
  )
}

/** A mediation that will not be: what else there is. Cancelling stands below, with the booking's other buttons. */
function OtherWays({ booking }: { booking: Booking }) {
  return (
    <Stack gap={2}>
      {booking.actions.includes('reschedule') && (
        <Button kind="quiet" block onPress={() => void goTo('time', { need: booking.need, point: booking.pointId, move: booking.id })}>
          换个时间再请一次
        </Button>
      )}
      <Button kind="quiet" block icon="ask" onPress={() => void goTo('ask')}>
        问问律师
      </Button>
      <CallButton phone="12348" label="打电话问" block />
    </Stack>
  )
}
