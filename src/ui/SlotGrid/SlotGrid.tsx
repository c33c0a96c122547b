import { View } from '@tarojs/components'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import look from './slots.module.scss'

/** A time, or a day, that can be taken or is gone. */
export interface Slot {
  key: string
  label: string
  free: boolean
  /** How much is left: 还有 3 个. A slot that is gone says 约满了. */
  note?: string
}

/** All the times at once, none chosen beforehand; those that are gone stay visible and say so. */
export function SlotGrid({
  slots,
  value,
  onChange,
  label,
}: {
  slots: readonly Slot[]
  value: string | undefined
  onChange: (key: string) => void
  label: string
}) {
  return (
    <View className={look.grid} {...semantics({ role: 'radiogroup', label })}>
      {slots.map((slot) => {
        const note = slot.free ? slot.note : (slot.note ?? '约满了')
        return (
          <View
            key={slot.key}
            className={names(look.slot, !slot.free && look.gone, slot.key === value && look.chosen)}
            {...press(
              {
                role: 'radio',
                checked: slot.key === value,
                disabled: slot.free ? undefined : true,
                label: note ? `${slot.label}，${note}` : slot.label,
                onPress: () => onChange(slot.key),
                among: true,
              },
              look.touched,
            )}
          >
            <View className={look.label}>{slot.label}</View>
            {note && <View className={look.note}>{note}</View>}
          </View>
        )
      })}
    </View>
  )
}
