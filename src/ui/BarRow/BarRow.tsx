import { View } from '@tarojs/components'
import { semantics } from '../press/semantics'
import look from './bar.module.scss'

/** One row of a comparison. The bar only repeats what the number says. */
export function BarRow({ label, value, max, note }: { label: string; value: number; max: number; note?: string }) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <View className={look.row}>
      <View className={look.line}>
        <View className={look.label}>{label}</View>
        <View className={look.value}>{note ?? value}</View>
      </View>
      <View className={look.track} {...semantics({ hidden: true })}>
        <View className={look.bar} style={{ width: `${share}%` }} />
      </View>
    </View>
  )
}
