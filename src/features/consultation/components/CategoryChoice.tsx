import { useState } from 'react'
import { categories, categoryName, type CategoryCode } from '@/shared/consultation/categories'
import { Cell, Cells, ChoiceGroup, Sheet } from '@/ui'

/** What it is about: may be left alone, because staff sort it out anyway. */
export function CategoryChoice({ value, onChange }: { value: CategoryCode; onChange: (code: CategoryCode) => void }) {
  const [open, setOpen] = useState(false)
  const choose = (code: CategoryCode) => {
    onChange(code)
    setOpen(false)
  }
  return (
    <>
      <Cells>
        <Cell label="算哪一类（可以不选）" value={categoryName(value)} onPress={() => setOpen(true)} />
      </Cells>
      <Sheet open={open} title="算哪一类？" onClose={() => setOpen(false)}>
        <ChoiceGroup
          label="选一个最像的"
          value={value}
          onChange={choose}
          options={categories.map(({ code, name, examples }) => ({ value: code, label: name, hint: examples }))}
        />
      </Sheet>
    </>
  )
}
