import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import look from './button.module.scss'

/** What a button is and does. */
export interface ButtonProps {
  /** One `main` a screen; `danger` for what cannot be undone and for 110. */
  kind?: 'main' | 'quiet' | 'danger' | 'link'
  onPress: () => void
  /** The act is under way: pressing again does nothing, and the words stay. */
  busy?: boolean
  disabled?: boolean
  /** As wide as its place. */
  block?: boolean
  icon?: IconName
  children: ReactNode
  /** What a screen reader says instead of the words shown. */
  label?: string
  /** Opens or closes something: says whether it is open. */
  expanded?: boolean
}

/** Something to press. */
export function Button({ kind = 'main', onPress, busy = false, disabled = false, block, icon, children, label, expanded }: ButtonProps) {
  const idle = disabled || busy
  return (
    <View
      className={names(look.button, look[kind], block && look.block, idle && look.idle)}
      {...press({ onPress, label, expanded, disabled: idle || undefined, busy: busy || undefined }, look.touched)}
    >
      {busy ? <View className={look.wheel} /> : icon && <Icon name={icon} />}
      <Text className={look.words}>{children}</Text>
    </View>
  )
}
