import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { names } from '../names'
import look from './columns.module.scss'

/**
 * Side by side from 1024 px, one below the other on a phone. `list`: a narrow list and its wide detail;
 * otherwise even. Use it inside a PageShell with `wide`.
 */
export function Columns({ children, list }: { children: ReactNode; list?: boolean }) {
  return <View className={names(look.columns, list && look.list)}>{children}</View>
}
