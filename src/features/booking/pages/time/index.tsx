import { useState } from 'react'
import { goTo, usePageParams, useActing, useSubject } from '@/platform'
import { saySlot } from '@/shared/booking/slots'
import { sayDate } from '@/shared/time'
import { FailureNotice } from '@/parts/FailureNotice'
import { Screen } from '@/parts/Screen'
import { Button, Notice, SlotGrid, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { DayTabs } from '../../choosing/DayTabs'
import { needFrom } from '../../choosing/needParam'
import { NoPlace } from '../../choosing/NoPlace'
import { Offers } from '../../choosing/Offers'
import { JoinWaitlist } from '../../waitlist/JoinWaitlist'
import { LeaveWaitlist } from '../../waitlist/LeaveWaitlist'

/** 选时间: the days of one place; full times stay visible and say so. With `move` an existing booking is moved here. */
export default function Time() {
  const { need: code, point: pointId = '', move, wait, date: offered, slot: offeredSlot } = usePageParams('time')
  const need = needFrom(code)
  const subject = useSubject(() => bookings.openSlots({ need: need.code, pointId }))
  const [chosen, setChosen] = useState<{ date?: string; slot?: string }>({ date: offered, slot: offeredSlot })
  const { busy, failure, act, again } = useActing(subject)
  const days = subject.data?.days ?? []
  const day = days.find(({ date }) => date === chosen.date) ?? days.find(({ slots }) => slots.some(({ free }) => free > 0)) ?? days[0]
  const allFull = subject.data !== null && days.every(({ slots }) => slots.every(({ free }) => free === 0))

  const wanted = { pointId, date: chosen.date ?? day?.date ?? '', slot: chosen.slot ?? '' }
  const next = () => {
    const { slot } = chosen
    if (day === undefined || slot === undefined) return
    const { date } = day
    if (move === undefined) void goTo('confirm', { need: need.code, point: pointId, date, slot })
    else
      void act(
        () => bookings.reschedule({ id: move, date, slot }),
        ({ id }) => void goTo('booking', { id }, true),
      )
  }
  const footer = (
    <Button kind="main" block busy={busy} disabled={chosen.slot === undefined} onPress={next}>
      {move === undefined ? '就这个时间' : '改到这个时间'}
    </Button>
  )
  return (
    <Screen
      title="您想什么时候来？"
      lead={subject.data === null ? undefined : `${need.name}，${subject.data.pointName}`}
      subject={subject}
      footer={footer}
    >
      <Stack gap={4}>
        {failure !== null && <FailureNotice failure={failure} onRetry={again} here="pickAnother" />}
        <Offers failure={failure} need={need.code} wanted={wanted} onTake={({ date, slot }) => setChosen({ date, slot })} />
        {wait !== undefined && <LeaveWaitlist id={wait} />}
        {offered !== undefined && offeredSlot !== undefined && (
          <Notice tone="good" title="有位子留给您">{`${sayDate(offered)} ${saySlot(offeredSlot)}，点“就这个时间”确认。`}</Notice>
        )}
        {allFull && <NoPlace need={need.code} />}
        {day !== undefined && (
          <>
            <DayTabs dates={days.map(({ date }) => date)} current={day.date} onChange={(date) => setChosen({ date })} />
            <SlotGrid
              label="几点"
              value={chosen.slot}
              onChange={(slot) => setChosen({ date: day.date, slot })}
              slots={day.slots.map(({ slot, free }) => ({
                key: slot,
                label: saySlot(slot),
                free: free > 0 || (day.date === offered && slot === offeredSlot),
                ...(free > 0 && { note: `还有 ${free} 个` }),
              }))}
            />
            {day.slots.every(({ free }) => free === 0) && move === undefined && offered === undefined && (
              <JoinWaitlist need={need.code} pointId={pointId} date={day.date} />
            )}
          </>
        )}
      </Stack>
    </Screen>
  )
}
