import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Stack } from '../Stack/Stack'
import { TextField } from '../Field/TextField'
import { ErrorSummary } from './ErrorSummary'

function Two() {
  const [phone, setPhone] = useState('')
  return (
    <Stack>
      <ErrorSummary mistakes={[{ id: 'phone', message: '请写手机号' }]} />
      <TextField id="phone" label="手机号" type="phone" value={phone} onChange={setPhone} error="请写手机号" />
    </Stack>
  )
}

/** The named states of ErrorSummary. */
export const errorSummaryExamples: Examples = {
  component: 'ErrorSummary',
  examples: [{ name: '差两处', Draw: Two }],
}
