import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Stack } from '../Stack/Stack'
import { DatePick } from './DatePick'

function Day() {
  const [value, setValue] = useState('')
  return (
    <Stack>
      <DatePick label="事情是哪天发生的" value={value} onChange={setValue} hint="记不清就选个大概的日子。" end="2026-11-23" />
      <DatePick label="合同到期的日子" value="2026-11-26" onChange={setValue} />
    </Stack>
  )
}

/** The named states of DatePick. */
export const datePickExamples: Examples = {
  component: 'DatePick',
  examples: [{ name: '选一天', Draw: Day }],
}
