import { goTo, usePageParams, wayBack } from '@/platform'
import { CalledShell } from '@/parts/CalledShell'
import { Columns, Stack } from '@/ui'
import { deskTitle, DeskHead } from '../../components/DeskHead'
import { DeskWork } from '../../components/DeskWork'
import { dueWords } from '../../components/queueWords'
import { Thread } from '../../components/Thread'
import { useMatter } from '../../components/useMatter'

/** 答咨询: the question on one side, the answer on the other (below it on a phone). */
export default function Desk() {
  const { id = '' } = usePageParams('desk')
  const { called, acting } = useMatter(id)
  const matter = called.data
  return (
    <CalledShell
      {...wayBack}
      wide
      called={called}
      title={matter === null ? '答咨询' : deskTitle(matter)}
      lead={matter === null ? undefined : dueWords(matter)}
    >
      {matter !== null && (
        <>
          <DeskHead matter={matter} />
          <Columns>
            <Thread matter={matter} />
            <Stack gap={4}>
              <DeskWork matter={matter} acting={acting} onNext={() => void goTo('queue', {}, true)} />
            </Stack>
          </Columns>
        </>
      )}
    </CalledShell>
  )
}
