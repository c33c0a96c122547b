import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import look from './cell.module.scss'

/** A line of a list: a name and its value, or a way to somewhere. Lines that stand together join into one block. */
export function Cell({
  label,
  value,
  hint,
  onPress,
  icon,
}: {
  label: string
  value?: ReactNode
  hint?: string
  onPress?: () => void
  icon?: IconName
}) {
  return (
    <View className={names(look.cell, onPress && look.pressable)} {...(onPress ? press({ onPress }, look.touched) : {})}>
      {icon && <Icon name={icon} className={look.icon} />}
      <View className={look.words}>
        <View className={look.line}>
          <View className={look.label}>{label}</View>
          {value !== undefined && <View className={look.value}>{value}</View>}
        </View>
        {hint && <View className={look.hint}>{hint}</View>}
      </View>
      {onPress && <Icon name="next" className={look.next} />}
    </View>
  )
}

/** Keeps cells together in one block. */
export function Cells({ children }: { children: ReactNode }) {
  return <View className={look.cells}>{children}</View>
}
