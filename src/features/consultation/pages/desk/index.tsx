import { goTo, usePageParams } from '@/platform'
import { Screen } from '@/parts/Screen'
import { Columns, Stack } from '@/ui'
import { deskTitle, DeskHead } from '../../components/DeskHead'
import { DeskWork } from '../../components/DeskWork'
import { HandedBackNotice } from '../../components/HandedBackNotice'
import { dueWords } from '../../components/queueWords'
import { Thread } from '../../components/Thread'
import { useConsultation } from '../../components/useConsultation'

/** 答咨询: the question on one side, the answer on the other (below it on a phone). */
export default function Desk() {
  const { id = '' } = usePageParams('desk')
  const { subject, acting } = useConsultation(id)
  const known = subject.data
  return (
    <Screen wide subject={subject} title={known === null ? '答咨询' : deskTitle(known)} lead={known === null ? undefined : dueWords(known)}>
      {(consultation) => (
        <>
          <DeskHead consultation={consultation} />
          <Columns>
            <Stack gap={4}>
              <HandedBackNotice consultation={consultation} />
              <Thread consultation={consultation} />
            </Stack>
            <Stack gap={4}>
              <DeskWork consultation={consultation} acting={acting} onNext={() => void goTo('queue', {}, true)} />
            </Stack>
          </Columns>
        </>
      )}
    </Screen>
  )
}
