import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button/Button'
import { useModal } from '../modal/useModal'
import { semantics } from '../press/semantics'
import look from './dialog.module.scss'

/** A question that must be answered before going on. Say what will happen in `children`; `confirm` is a verb. */
export interface DialogProps {
  open: boolean
  title: string
  children?: ReactNode
  confirm: string
  cancel?: string
  onConfirm: () => void
  onCancel: () => void
  /** It cannot be undone. */
  danger?: boolean
  busy?: boolean
}

/** Put it inside the PageShell: it takes its colours from there. */
export function Dialog({ open, title, children, confirm, cancel = '先不了', onConfirm, onCancel, danger, busy }: DialogProps) {
  const modal = useModal(open, onCancel)
  if (!open) return null
  return (
    <View className={look.layer} catchMove>
      <View className={look.veil} onClick={onCancel} {...semantics({ hidden: true })} />
      <View className={look.dialog} {...semantics({ role: 'dialog', modal: true, label: title })} {...modal}>
        <View className={look.title} {...semantics({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {children && <View className={look.words}>{children}</View>}
        <View className={look.ways}>
          <Button block kind={danger ? 'danger' : 'main'} busy={busy} onPress={onConfirm}>
            {confirm}
          </Button>
          <Button block kind="quiet" onPress={onCancel}>
            {cancel}
          </Button>
        </View>
      </View>
    </View>
  )
}
