import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Button } from '../Button/Button'
import { Sheet } from './Sheet'

function More() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        什么是法律援助？
      </Button>
      <Sheet open={open} title="什么是法律援助？" onClose={() => setOpen(false)}>
        家里经济困难，或者遇到特定的事，国家出钱请律师帮您，您不用付律师费。
      </Sheet>
    </>
  )
}

/** The named states of Sheet. */
export const sheetExamples: Examples = {
  component: 'Sheet',
  examples: [{ name: '更多说明', Draw: More }],
}
