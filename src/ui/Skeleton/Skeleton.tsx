import { View } from '@tarojs/components'
import { names } from '../names'
import { semantics } from '../press/semantics'
import look from './skeleton.module.scss'

/** The shape of what is coming. Screen readers hear 正在打开. */
export function Skeleton({ lines = 3, cards = 1 }: { lines?: number; cards?: number }) {
  return (
    <View className={look.cards} {...semantics({ role: 'status', label: '正在打开', busy: true })}>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className={look.card} {...semantics({ hidden: true })}>
          {Array.from({ length: lines }, (_, line) => (
            <View key={line} className={names(look.line, line === 0 && look.first, line === lines - 1 && line > 0 && look.last)} />
          ))}
        </View>
      ))}
    </View>
  )
}
