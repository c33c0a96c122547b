import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { semantics } from '@/ui'
import look from './parts.module.scss'

// A browser moves the focus here when the part is brought into view, so that it is read out.
const focusable = process.env.TARO_ENV === 'h5' ? { tabindex: '-1' } : {}

/** A part of the home page with its heading; `id` where something leads to it. */
export function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <View id={id} className={look.part} {...(id === undefined ? {} : focusable)}>
      <View className={look.heading} {...semantics({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {children}
    </View>
  )
}
