import { View } from '@tarojs/components'
import { wayBack } from '@/platform'
import { CalledShell } from '@/parts/CalledShell'
import { FailureNotice } from '@/parts/FailureNotice'
import { Columns, Empty, Stack, Tabs } from '@/ui'
import { DeskBeside } from '../../components/DeskBeside'
import { QueueLine } from '../../components/QueueLine'
import { failurePlace, useQueue, type QueueListName } from '../../components/useQueue'

const nothing: Record<QueueListName, { title: string; words: string }> = {
  waiting: { title: '没有人在等', words: '新的问题一来就会排在这里，情况危险的排最前。' },
  inHand: { title: '您手上没有待答的', words: '到“等人接”里接一件。' },
  answeredByMe: { title: '没有在等对方回音的', words: '您答复后，对方七天内可以追问三次。' },
}

/** 接咨询: a duty lawyer's lists; from 1024 px on with the one that is open beside them. */
export default function Queue() {
  const queue = useQueue()
  const { called, wide, open, next } = queue
  return (
    <CalledShell {...wayBack} called={called} title="接咨询" wide={wide}>
      {wide ? (
        <Columns list>
          <Lists queue={queue} />
          {open === null ? (
            <Empty title="点左边的一件，就在这里看">看清楚了再接，接下就在这里答。</Empty>
          ) : (
            <DeskBeside key={open} id={open} onChanged={() => void called.reload()} onNext={next} />
          )}
        </Columns>
      ) : (
        <Lists queue={queue} />
      )}
    </CalledShell>
  )
}

function Lists({ queue: { called, list, turnTo, open, show, claim, busy, claiming, failure } }: { queue: ReturnType<typeof useQueue> }) {
  const lists = called.data
  if (lists === null) return null
  const now = new Date().toISOString()
  const tab = (key: QueueListName, words: string) => ({ key, label: `${words} ${lists[key].length}` })
  return (
    <Stack gap={4}>
      <Tabs
        label="哪些咨询"
        tabs={[tab('waiting', '等人接'), tab('inHand', '我手上的'), tab('answeredByMe', '答过的')]}
        current={list}
        onChange={turnTo}
      />
      <View id={failurePlace}>{failure !== null && <FailureNotice failure={failure} here="openQueue" />}</View>
      {lists[list].length === 0 ? (
        <Empty title={nothing[list].title}>{nothing[list].words}</Empty>
      ) : (
        lists[list].map((line) => (
          <QueueLine
            key={line.id}
            line={line}
            now={now}
            selected={line.id === open}
            onOpen={() => show(line.id)}
            busy={busy && claiming === line.id}
            idle={busy && claiming !== line.id}
            onClaim={list === 'waiting' ? () => void claim(line) : undefined}
          />
        ))
      )}
    </Stack>
  )
}
