import { useState } from 'react'
import { Button } from '../Button/Button'
import type { Examples } from '../gallery/example'
import { Poster } from './Poster'

function Given() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        取一个号
      </Button>
      <Poster open={open} title="请拿好您的号" big="B012" line="当面问律师，请在大厅听叫号" close="好了" onClose={() => setOpen(false)} />
    </>
  )
}

/** The named states of Poster. */
export const posterExamples: Examples = {
  component: 'Poster',
  examples: [{ name: '刚取的号', Draw: Given }],
}
