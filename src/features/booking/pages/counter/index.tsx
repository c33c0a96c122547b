import { goTo, useSubject, type Pace } from '@/platform'
import { sayDay } from '@/shared/booking/words'
import { Screen } from '@/parts/Screen'
import { Button, Columns, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { DayTickets } from '../../counter/DayTickets'
import { Expected } from '../../counter/Expected'

/** Colleagues at the other windows call and check in too. */
const pace: Pace = { first: 30, slowest: 120 }

/** 今天的窗口: who is expected on one side, the numbers on the other (below on a phone). */
export default function CounterPage() {
  const subject = useSubject(() => bookings.day({}), { refresh: pace })
  const known = subject.data
  return (
    <Screen wide title={known === null ? undefined : `今天的窗口，${sayDay(known.date)}`} lead={known?.pointName} subject={subject}>
      {({ expected, tickets, pointId }) => (
        <>
          <Columns>
            <Expected lines={expected} subject={subject} />
            <DayTickets tickets={tickets} subject={subject} />
          </Columns>
          <Stack row gap={3}>
            <Button kind="link" onPress={() => void goTo('board', { point: pointId })}>
              打开叫号屏
            </Button>
            <Button kind="link" onPress={() => void goTo('roster')}>
              排班
            </Button>
          </Stack>
        </>
      )}
    </Screen>
  )
}
