import { usePageParams, wayBack } from '@/platform'
import { categoryName } from '@/shared/consultation/categories'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { CalledShell } from '@/spine/CalledShell'
import { Columns, Stack } from '@/ui'
import { DeskWork } from '../../components/DeskWork'
import { Marks } from '../../components/Marks'
import { dueWords, marksOf } from '../../components/queueWords'
import { Thread } from '../../components/Thread'
import { useMatter } from '../../components/useMatter'

/** 答咨询: the question on one side, the answer on the other (below it on a phone). */
export default function Desk() {
  const { id = '' } = usePageParams()
  const { called, acting } = useMatter(id)
  const matter = called.data
  return (
    <CalledShell
      {...wayBack}
      wide
      called={called}
      title={matter === null ? '答咨询' : titleOf(matter)}
      lead={matter === null ? undefined : dueWords(matter)}
    >
      {matter !== null && (
        <>
          <Where matter={matter} />
          <Columns>
            <Thread matter={matter} />
            <Stack gap={4}>
              <DeskWork matter={matter} acting={acting} />
            </Stack>
          </Columns>
        </>
      )}
    </CalledShell>
  )
}

const titleOf = ({ category }: Consultation): string => (category === '99' ? '答咨询' : `${categoryName(category)}咨询`)

/** Where it stands and who has it, then what is dangerous about it. */
function Where({ matter }: { matter: Consultation }) {
  const { tag, tone } = stateWords(matter)
  const state = { words: matter.lawyer === null ? tag : `${tag} · ${matter.lawyer}`, tone }
  return <Marks marks={[state, ...marksOf(matter, new Date().toISOString())]} />
}
