import { Screen } from '@/parts/Screen'
import { Columns, Empty } from '@/ui'
import { DeskBeside } from '../../components/DeskBeside'
import { QueueLists } from '../../components/QueueLists'
import { useQueue } from '../../components/useQueue'

/** 接咨询: a duty lawyer's lists; from 1024 px on with the one that is open beside them. */
export default function Queue() {
  const queue = useQueue()
  const { subject, wide, open, next } = queue
  return (
    <Screen subject={subject} title="接咨询" wide={wide}>
      {(lists) =>
        wide ? (
          <Columns list>
            <QueueLists queue={queue} lists={lists} />
            {open === null ? (
              <Empty title="点左边的一件，就在这里看">看清楚了再接，接下就在这里答。</Empty>
            ) : (
              <DeskBeside key={open} id={open} onChanged={() => void subject.reload()} onNext={next} />
            )}
          </Columns>
        ) : (
          <QueueLists queue={queue} lists={lists} />
        )
      }
    </Screen>
  )
}
