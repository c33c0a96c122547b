import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { goTo, reveal, useCall, useCommand, wayBack } from '@/platform'
import type { ConsultationLine } from '@/shared/consultation/contract'
import { CalledShell } from '@/spine/CalledShell'
import { FailureNotice } from '@/spine/FailureNotice'
import { hasMovedOn } from '@/spine/nextStep'
import { Empty, Stack, Tabs } from '@/ui'
import { QueueLine } from '../../components/QueueLine'
import { consultations } from '../../consultations'

const failurePlace = 'queue-failure'

type List = 'waiting' | 'inHand' | 'answeredByMe'

const nothing: Record<List, { title: string; words: string }> = {
  waiting: { title: '没有人在等', words: '新的问题一来就会排在这里，情况危险的排最前。' },
  inHand: { title: '您手上没有待答的', words: '到“等人接”里接一件。' },
  answeredByMe: { title: '没有在等对方回音的', words: '您答复后，对方七天内可以追问三次。' },
}

/** 接咨询: a duty lawyer's desk. */
export default function Queue() {
  const called = useCall(() => consultations.queue({}))
  const [list, setList] = useState<List>('waiting')
  const [claiming, setClaiming] = useState('')
  const { busy, failure, run, forgive } = useCommand()
  const queue = called.data
  const now = new Date().toISOString()
  const claim = async ({ id }: ConsultationLine) => {
    setClaiming(id)
    const taken = await run(async () => {
      const reply = await consultations.claim({ id })
      // Somebody was quicker: the list is fetched afresh, below the reason.
      if (!reply.ok && hasMovedOn(reply.error)) void called.reload()
      return reply
    })
    if (taken !== null) await goTo('desk', { id })
  }
  // The reason stands at the top, the button may be far below.
  useEffect(() => {
    if (failure !== null) reveal(failurePlace)
  }, [failure])
  const turnTo = (next: List) => {
    forgive()
    setList(next)
  }
  const label = (key: List, words: string) => ({ key, label: queue === null ? words : `${words} ${queue[key].length}` })
  return (
    <CalledShell {...wayBack} called={called} title="接咨询">
      {queue !== null && (
        <Stack gap={4}>
          <Tabs
            label="哪些咨询"
            tabs={[label('waiting', '等人接'), label('inHand', '我手上的'), label('answeredByMe', '答过的')]}
            current={list}
            onChange={turnTo}
          />
          <View id={failurePlace}>{failure !== null && <FailureNotice failure={failure} here="openQueue" />}</View>
          {queue[list].length === 0 ? (
            <Empty title={nothing[list].title}>{nothing[list].words}</Empty>
          ) : (
            queue[list].map((line) => (
              <QueueLine
                key={line.id}
                line={line}
                now={now}
                busy={busy && claiming === line.id}
                idle={busy && claiming !== line.id}
                onClaim={list === 'waiting' ? () => void claim(line) : undefined}
              />
            ))
          )}
        </Stack>
      )}
    </CalledShell>
  )
}
