import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import look from './figure.module.scss'

/** A number that someone must read at a glance, with what it counts. */
export function Figure({ value, unit, label, note }: { value: string | number; unit?: string; label: string; note?: string }) {
  return (
    <View className={look.figure}>
      <View className={look.label}>{label}</View>
      <View className={look.value}>
        {value}
        {unit && <Text className={look.unit}>{unit}</Text>}
      </View>
      {note && <View className={look.note}>{note}</View>}
    </View>
  )
}

/** Figures beside each other as far as there is room. */
export function Figures({ children }: { children: ReactNode }) {
  return <View className={look.figures}>{children}</View>
}
