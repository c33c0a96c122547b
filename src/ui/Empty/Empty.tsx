import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon/Icon'
import { semantics } from '../press/semantics'
import look from './empty.module.scss'

/** Nothing here, and what to do instead. */
export function Empty({
  title,
  children,
  action,
  icon = 'empty',
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
  icon?: IconName
}) {
  return (
    <View className={look.empty}>
      <View className={look.disc}>
        <Icon name={icon} className={look.icon} />
      </View>
      <View className={look.title} {...semantics({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {children && <View className={look.words}>{children}</View>}
      {action && <View className={look.action}>{action}</View>}
    </View>
  )
}
