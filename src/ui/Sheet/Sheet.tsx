import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button/Button'
import { useModal } from '../modal/useModal'
import { semantics } from '../press/semantics'
import look from './sheet.module.scss'

/** More about something, over the lower part of the screen. Closed by its button, by the dimmed part, or by Escape. */
export function Sheet({ open, title, onClose, children }: { open: boolean; title: string; onClose: () => void; children: ReactNode }) {
  const modal = useModal(open, onClose)
  if (!open) return null
  return (
    <View className={look.layer}>
      <View className={look.veil} onClick={onClose} catchMove {...semantics({ hidden: true })} />
      <View className={look.sheet} {...semantics({ role: 'dialog', modal: true, label: title })} {...modal}>
        <View className={look.head}>
          <View className={look.title} {...semantics({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <View className={look.close}>
            <Button kind="link" icon="close" onPress={onClose}>
              关上
            </Button>
          </View>
        </View>
        <View className={look.body}>{children}</View>
      </View>
    </View>
  )
}
