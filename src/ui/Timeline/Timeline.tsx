import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { names } from '../names'
import type { Tone } from '../Notice/Notice'
import { semantics } from '../press/semantics'
import look from './timeline.module.scss'

/** Something that happened. */
export interface Entry {
  title: string
  /** In full words: 11月26日 周四 上午 9:00. */
  at?: string
  by?: string
  tone?: Tone
  body?: ReactNode
}

/** What happened, in order. Whoever calls decides which end comes first. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  return (
    <View className={look.timeline} {...semantics({ role: 'list' })}>
      {entries.map(({ title, at, by, tone = 'neutral', body }, index) => (
        <View key={`${index}-${title}`} className={look.entry} {...semantics({ role: 'listitem' })}>
          <View className={names(look.dot, look[tone])} />
          <View className={look.words}>
            <View className={look.title}>{title}</View>
            {(at ?? by) && <View className={look.when}>{[at, by].filter(Boolean).join(' · ')}</View>}
            {body && <View className={look.body}>{body}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
