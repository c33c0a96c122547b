import { View } from '@tarojs/components'
import { names } from '../names'
import { semantics } from '../press/semantics'
import type { chosen } from './chosen'
import look from './icon.module.scss'
import shapes from './icons.module.scss'

/** The icons there are. A new one is one line in chosen.ts. */
export type IconName = keyof typeof chosen

/** An outline beside words. It says nothing by itself, so screen readers pass over it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <View className={names(look.icon, shapes[name], className)} {...semantics({ hidden: true })} />
}
