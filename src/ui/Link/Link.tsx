import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { press } from '../press/press'
import look from './link.module.scss'

/** A way to somewhere else, underlined so that it is not by colour alone. */
export function Link({ onPress, children, label }: { onPress: () => void; children: ReactNode; label?: string }) {
  return (
    <View className={look.link} {...press({ role: 'link', onPress, label }, look.touched)}>
      <Text>{children}</Text>
    </View>
  )
}
