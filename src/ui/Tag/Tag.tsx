import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { names } from '../names'
import type { Tone } from '../Notice/Notice'
import look from './tag.module.scss'

/** Where a thing stands, in a word or two. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <Text className={names(look.tag, look[tone])}>{children}</Text>
}
