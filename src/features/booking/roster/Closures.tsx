import { useActing } from '@/platform'
import type { NeedCode } from '@/shared/booking/needs'
import { sayDay } from '@/shared/booking/words'
import { FailureNotice } from '@/parts/FailureNotice'
import { Button, Card, Stack } from '@/ui'
import { bookings } from '../bookings'

interface ClosuresProps {
  readonly need: NeedCode
  readonly closures: readonly { readonly date: string; readonly reason: string }[]
  readonly onDone: () => void
}

/** The closed days, each with the way to open it again. */
export function Closures({ need, closures, onDone }: ClosuresProps) {
  const { busy, failure, act, again } = useActing()
  const reopen = (date: string) => act(() => bookings.reopenDay({ need, date }), onDone)
  if (closures.length === 0) return null
  return (
    <Card title="停了这些天">
      <Stack gap={3}>
        {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
        {closures.map(({ date, reason }) => (
          <Card
            key={date}
            level={3}
            title={sayDay(date)}
            meaning={reason}
            footer={
              <Button kind="link" busy={busy} label={`${sayDay(date)} 重新开放`} onPress={() => void reopen(date)}>
                重新开放
              </Button>
            }
          />
        ))}
      </Stack>
    </Card>
  )
}
