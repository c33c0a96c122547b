import { goTo, usePageParams, wayBack } from '@/platform'
import { CalledShell } from '@/parts/CalledShell'
import { Columns, Stack } from '@/ui'
import { deskTitle, DeskHead } from '../../components/DeskHead'
import { DeskWork } from '../../components/DeskWork'
import { dueWords } from '../../components/queueWords'
import { Thread } from '../../components/Thread'
import { useConsultation } from '../../components/useConsultation'

/** 答咨询: the question on one side, the answer on the other (below it on a phone). */
export default function Desk() {
  const { id = '' } = usePageParams('desk')
  const { called, acting } = useConsultation(id)
  const consultation = called.data
  return (
    <CalledShell
      {...wayBack}
      wide
      called={called}
      title={consultation === null ? '答咨询' : deskTitle(consultation)}
      lead={consultation === null ? undefined : dueWords(consultation)}
    >
      {consultation !== null && (
        <>
          <DeskHead consultation={consultation} />
          <Columns>
            <Thread consultation={consultation} />
            <Stack gap={4}>
              <DeskWork consultation={consultation} acting={acting} onNext={() => void goTo('queue', {}, true)} />
            </Stack>
          </Columns>
        </>
      )}
    </CalledShell>
  )
}
