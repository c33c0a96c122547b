import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { names } from '../names'
import look from './stack.module.scss'

/** Steps of the spacing scale: 4, 8, 12, 16, 24, 32 points. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6

/** Things one below the other (or, with `row`, beside each other, wrapping when the words grow). */
export function Stack({ gap = 4, row, children }: { gap?: Gap; row?: boolean; children: ReactNode }) {
  return <View className={names(look.stack, row && look.row, look[row ? `beside${gap}` : `gap${gap}`])}>{children}</View>
}
