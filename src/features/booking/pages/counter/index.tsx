import { goTo, useCall, wayBack } from '@/platform'
import { sayDay } from '@/shared/booking/words'
import { shellState } from '@/parts/shellState'
import { Button, Columns, PageShell, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { DayTickets } from '../../counter/DayTickets'
import { Expected } from '../../counter/Expected'

/** 今天的窗口: who is expected on one side, the numbers on the other (below on a phone). */
export default function CounterPage() {
  const called = useCall(() => bookings.day({}))
  const day = called.data
  const reload = () => void called.reload()
  return (
    <PageShell
      {...wayBack}
      wide
      title={day === null ? undefined : `今天的窗口，${sayDay(day.date)}`}
      lead={day?.pointName}
      {...shellState(called)}
    >
      {day !== null && (
        <>
          <Columns>
            <Expected lines={day.expected} onDone={reload} />
            <DayTickets tickets={day.tickets} onDone={reload} />
          </Columns>
          <Stack row gap={3}>
            <Button kind="link" onPress={() => void goTo('board', { point: day.pointId })}>
              打开叫号屏
            </Button>
            <Button kind="link" onPress={() => void goTo('roster')}>
              排班
            </Button>
          </Stack>
        </>
      )}
    </PageShell>
  )
}
