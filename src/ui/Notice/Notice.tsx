import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon/Icon'
import { names } from '../names'
import { semantics } from '../press/semantics'
import look from './notice.module.scss'

/** What a piece of colour means. The word and the icon say it too. */
export type Tone = 'neutral' | 'brand' | 'good' | 'caution' | 'danger'

const icons: Record<Tone, IconName> = { neutral: 'info', brand: 'info', good: 'done', caution: 'notice', danger: 'caution' }

/** A short remark that stands with what it is about. `announce` when it appears while the person is on the screen. */
export function Notice({
  tone = 'neutral',
  title,
  children,
  action,
  announce,
}: {
  tone?: Tone
  title?: string
  children?: ReactNode
  action?: ReactNode
  announce?: boolean
}) {
  return (
    <View className={names(look.notice, look[tone])} {...semantics(announce ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}>
      <Icon name={icons[tone]} className={look.icon} />
      <View className={look.body}>
        {title && <View className={look.title}>{title}</View>}
        {children && <View className={look.words}>{children}</View>}
        {action && <View className={look.action}>{action}</View>}
      </View>
    </View>
  )
}
