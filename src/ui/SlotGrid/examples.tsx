import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { SlotGrid } from './SlotGrid'

const slots = [
  { key: '0900', label: '9:00', free: true, note: '还有 3 个' },
  { key: '0930', label: '9:30', free: false },
  { key: '1000', label: '10:00', free: true, note: '还有 1 个' },
  { key: '1030', label: '10:30', free: true, note: '还有 5 个' },
]

function Morning() {
  const [value, setValue] = useState<string>()
  return <SlotGrid label="11月26日 周四 上午" slots={slots} value={value} onChange={setValue} />
}

/** The named states of SlotGrid. */
export const slotGridExamples: Examples = {
  component: 'SlotGrid',
  examples: [
    { name: '一个上午', Draw: Morning },
    {
      name: '都约满了',
      Draw: () => (
        <SlotGrid
          label="11月27日 周五"
          value={undefined}
          onChange={() => undefined}
          slots={[
            { key: 'a', label: '9:00', free: false },
            { key: 'b', label: '9:30', free: false },
          ]}
        />
      ),
    },
  ],
}
