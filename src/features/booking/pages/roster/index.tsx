import { useState } from 'react'
import { useSubject, type Subject } from '@/platform'
import type { Affected } from '@/shared/booking/contract'
import { fill } from '@/shared/contract/fill'
import { needOf, needs, type NeedCode } from '@/shared/booking/needs'
import { Screen } from '@/parts/Screen'
import { Button, ChoiceGroup, Columns, Sheet, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { AffectedList } from '../../roster/AffectedList'
import { CloseDay } from '../../roster/CloseDay'
import { Closures } from '../../roster/Closures'
import { Leave } from '../../roster/Leave'
import { RosterForm, type Template } from '../../roster/RosterForm'
import { useColleagues } from '../../roster/useColleagues'

/** 排班: the weekly template of one need at my point, leave, days off, and whom a change affects. */
export default function Roster() {
  const [need, setNeed] = useState<NeedCode>('advice')
  const [choosing, setChoosing] = useState(false)
  const subject = useSubject(() => bookings.roster({ need }), { about: need })
  const choose = (code: NeedCode) => {
    setNeed(code)
    setChoosing(false)
  }
  return (
    <Screen
      wide
      title="排班"
      lead={fill('公布以后 {booking.horizonDays}内都能约；改动影响到的人会收到消息和最近的时间。')}
      subject={subject}
    >
      <Stack gap={4}>
        <Button kind="quiet" block onPress={() => setChoosing(true)}>{`正在排：${needOf(need).name}`}</Button>
        {subject.data?.need === need && <Week key={need} template={subject.data} reload={subject.reload} />}
        <Sheet open={choosing} title="排哪一类？" onClose={() => setChoosing(false)}>
          <ChoiceGroup
            label="事项"
            value={need}
            onChange={choose}
            options={needs.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Sheet>
      </Stack>
    </Screen>
  )
}

interface WeekProps extends Pick<Subject<unknown>, 'reload'> {
  readonly template: Template & {
    readonly need: NeedCode
    readonly pointId: string
    readonly closures: readonly { readonly date: string; readonly reason: string }[]
  }
}

function Week({ template, reload }: WeekProps) {
  const { need, pointId, closures } = template
  const colleagues = useColleagues(pointId)
  const [affected, setAffected] = useState<readonly Affected[]>([])
  const changed = (people: readonly Affected[]) => {
    setAffected(people)
    void reload()
  }
  return (
    <Columns>
      <RosterForm need={need} template={template} colleagues={colleagues} onAffected={setAffected} />
      <Stack gap={4}>
        <AffectedList people={affected} />
        {colleagues.length > 0 && <Leave need={need} colleagues={colleagues} onAffected={setAffected} />}
        <CloseDay need={need} onAffected={changed} />
        <Closures need={need} closures={closures} onDone={() => void reload()} />
      </Stack>
    </Columns>
  )
}
