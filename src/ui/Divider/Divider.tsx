import { View } from '@tarojs/components'
import { semantics } from '../press/semantics'
import look from './divider.module.scss'

/** A line between two things; with words, the name of what follows (或者). */
export function Divider({ children }: { children?: string }) {
  return children ? <View className={look.named}>{children}</View> : <View className={look.line} {...semantics({ hidden: true })} />
}
