import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button/Button'
import { useModal } from '../modal/useModal'
import { semantics } from '../press/semantics'
import look from './poster.module.scss'

interface PosterProps {
  open: boolean
  title: string
  /** What is read from across a room: a number. */
  big: string
  /** One line below it. */
  line?: string
  /** The word of the button that closes it. */
  close: string
  onClose: () => void
  children?: ReactNode
}

/** One thing over the whole screen, for two people at one counter to see. Closed by its button or by Escape. */
export function Poster({ open, title, big, line, close, onClose, children }: PosterProps) {
  const modal = useModal(open, onClose)
  if (!open) return null
  return (
    <View className={look.poster} catchMove {...semantics({ role: 'dialog', modal: true, label: `${title}：${big}` })} {...modal}>
      <View className={look.inside}>
        <View className={look.title} {...semantics({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View className={look.big}>{big}</View>
        {line && <View className={look.line}>{line}</View>}
        {children && <View className={look.more}>{children}</View>}
        <View className={look.close}>
          <Button block onPress={onClose}>
            {close}
          </Button>
        </View>
      </View>
    </View>
  )
}
