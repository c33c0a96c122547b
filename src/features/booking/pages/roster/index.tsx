import { useState } from 'react'
import { useCall, wayBack } from '@/platform'
import type { Affected } from '@/shared/booking/contract'
import { needOf, needs, type NeedCode } from '@/shared/booking/needs'
import { sayVisit } from '@/shared/booking/words'
import { shellState } from '@/spine/shellState'
import { Button, Card, ChoiceGroup, Columns, PageShell, Sheet, Stack } from '@/ui'
import { bookings } from '../../bookings'
import { CloseDay } from '../../components/CloseDay'
import { RosterForm } from '../../components/RosterForm'

/** 排班: the weekly template of one need at my point, days off, and whom a change affects. */
export default function Roster() {
  const [need, setNeed] = useState<NeedCode>('advice')
  const [choosing, setChoosing] = useState(false)
  const [affected, setAffected] = useState<readonly Affected[]>([])
  const called = useCall(() => bookings.roster({ need }), need)
  const template = called.data
  const choose = (code: NeedCode) => {
    setNeed(code)
    setAffected([])
    setChoosing(false)
  }
  return (
    <PageShell {...wayBack} wide title="排班" lead="公布以后两周内都能约；改动影响到的人会收到消息和最近的时间。" {...shellState(called)}>
      <Stack gap={4}>
        <Button kind="quiet" block onPress={() => setChoosing(true)}>{`正在排：${needOf(need).name}`}</Button>
        {template?.need === need && (
          <Columns>
            <RosterForm key={need} need={need} template={template} onAffected={setAffected} />
            <Stack gap={4}>
              <CloseDay need={need} onAffected={setAffected} />
              {affected.length > 0 && (
                <Card title={`影响到 ${affected.length} 位，已告知`}>
                  {affected.map((person) => (
                    <Card
                      key={person.bookingId}
                      level={3}
                      title={`${person.visitor}，${sayVisit(person)}`}
                      meaning={
                        person.offers.length > 0 ? `给了 ${person.offers.map(sayVisit).join('、')}` : '两周内没有别的时间，请电话联系'
                      }
                    />
                  ))}
                </Card>
              )}
            </Stack>
          </Columns>
        )}
        <Sheet open={choosing} title="排哪一类？" onClose={() => setChoosing(false)}>
          <ChoiceGroup
            label="事项"
            value={need}
            onChange={choose}
            options={needs.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Sheet>
      </Stack>
    </PageShell>
  )
}
