import { View } from '@tarojs/components'
import { names } from '../names'
import { semantics } from '../press/semantics'
import look from './steps.module.scss'

/** Where the person is in something that takes several screens. `current` counts from 0. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <View className={look.steps}>
      <View className={look.words}>
        第 {current + 1} 步，共 {steps.length} 步：{steps[current]}
      </View>
      <View className={look.bar} {...semantics({ hidden: true })}>
        {steps.map((step, index) => (
          <View key={step} className={names(look.part, index <= current && look.done)} />
        ))}
      </View>
    </View>
  )
}
