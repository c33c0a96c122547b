import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Button } from '../Button/Button'
import { Dialog } from './Dialog'

function Asking() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        取消预约
      </Button>
      <Dialog open={open} title="取消这次预约？" confirm="取消预约" cancel="留着" danger onConfirm={close} onCancel={close}>
        11月26日 周四 上午 9:00 会让给别人。您可以再约别的时间。
      </Dialog>
    </>
  )
}

/** The named states of Dialog. */
export const dialogExamples: Examples = {
  component: 'Dialog',
  examples: [{ name: '要想一想的事', Draw: Asking }],
}
