import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { GradeChoice, type Grade } from './GradeChoice'

function Unchosen() {
  const [grade, setGrade] = useState<Grade>()
  return <GradeChoice label="这次服务，您满意吗？" value={grade} onChange={setGrade} />
}

/** The named states of GradeChoice. */
export const gradeChoiceExamples: Examples = {
  component: 'GradeChoice',
  examples: [
    { name: '还没有选', Draw: Unchosen },
    { name: '选好了', Draw: () => <GradeChoice label="律师的解答，您满意吗？" value={4} onChange={() => undefined} /> },
    {
      name: '忘了选',
      Draw: () => (
        <GradeChoice
          label="律师的解答，您满意吗？"
          hint="实话实说，办事的人看不到是谁评的。"
          value={undefined}
          onChange={() => undefined}
          error="请选一个，再送出"
        />
      ),
    },
  ],
}
