import { useState } from 'react'
import { goTo, useSubject, type Pace } from '@/platform'
import type { GivenNumber } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { sayDay } from '@/shared/booking/words'
import { Screen } from '@/parts/Screen'
import { Button, Columns, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { AtWindow } from '../../counter/AtWindow'
import { DayTickets } from '../../counter/DayTickets'
import { Expected } from '../../counter/Expected'
import { GivenPoster, type Shown } from '../../counter/GivenPoster'
import { useWindow } from '../../counter/useWindow'

/** Colleagues at the other windows call and check in too. */
const pace: Pace = { first: 30, slowest: 120 }

const takenOf = (given: GivenNumber): Shown => ({
  title: '请拿好您的号',
  line: `${needOf(given.need).name}，请在大厅听叫号，看屏幕上去哪个窗口`,
  given,
})
const arrivedOf = (given: GivenNumber, late: boolean): Shown => ({
  title: `${given.name}签到了，号是 ${given.number}`,
  line: late ? '来晚了，按现场号叫。请在大厅听叫号' : `${needOf(given.need).name}，请在大厅听叫号`,
  given,
})
const finishedOf = (given: GivenNumber): Shown => ({ title: '办完了，请您评一评', line: '每次服务评一次，窗口看不到是谁评的', given })

/** 今天的窗口: who is at this window in the middle; who is expected on one side, the numbers on the other (below on a phone). */
export default function CounterPage() {
  const subject = useSubject(() => bookings.day({}), { refresh: pace })
  const [window, setWindow] = useWindow()
  const [shown, setShown] = useState<Shown | null>(null)
  const known = subject.data
  return (
    <Screen wide title={known === null ? undefined : `今天的窗口，${sayDay(known.date)}`} lead={known?.pointName} subject={subject}>
      {({ expected, tickets, pointId, pointName }) => (
        <Stack gap={4}>
          {tickets
            .filter((ticket) => ticket.state === 'called' && ticket.window === window)
            .map((ticket) => (
              <AtWindow
                key={ticket.number}
                ticket={ticket}
                subject={subject}
                onFinished={({ ticket: ended, slip }) => slip !== null && setShown(finishedOf({ ...ended, slip }))}
              />
            ))}
          <Columns>
            <Expected lines={expected} subject={subject} onArrived={(given, late) => setShown(arrivedOf(given, late))} />
            <DayTickets
              tickets={tickets}
              subject={subject}
              window={window}
              onWindow={setWindow}
              onGiven={(given) => setShown(takenOf(given))}
            />
          </Columns>
          <Stack row gap={3}>
            <Button kind="link" onPress={() => void goTo('board', { point: pointId })}>
              打开叫号屏
            </Button>
            <Button kind="link" onPress={() => void goTo('roster')}>
              排班
            </Button>
          </Stack>
          <GivenPoster shown={shown} pointName={pointName} onClose={() => setShown(null)} />
        </Stack>
      )}
    </Screen>
  )
}
