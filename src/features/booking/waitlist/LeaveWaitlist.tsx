import { goTo, useActing } from '@/platform'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Stack } from '@/ui'
import { bookings } from '../bookings'

/** Leaves the waiting list; a place that is held goes to the next. */
export function LeaveWaitlist({ id }: { id: string }) {
  const { busy, failure, act, again } = useActing()
  const leave = () =>
    act(
      () => bookings.leaveWaitlist({ id }),
      () => void goTo('bookings'),
    )
  return (
    <Stack gap={2}>
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <Button kind="link" busy={busy} onPress={() => void leave()}>
        不排了，把机会让给别人
      </Button>
    </Stack>
  )
}
