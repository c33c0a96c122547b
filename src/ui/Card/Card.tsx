import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import look from './card.module.scss'

/** One thing: what it is, where it stands (`tag`), what it means for the person, and what can be done now (`footer`). */
export interface CardProps {
  title?: string
  tag?: ReactNode
  meaning?: string
  /** Opens it. Buttons go into `footer`, which stays outside what this presses. */
  onPress?: () => void
  /** What a screen reader says for the whole card; without it, its words in order. */
  label?: string
  /** The heading's level below the screen's title. */
  level?: 2 | 3
  /** The one that is open, in a list beside its detail. */
  selected?: boolean
  children?: ReactNode
  footer?: ReactNode
}

/** A card in a list, or a part of a screen. */
export function Card({ title, tag, meaning, onPress, label, level = 2, selected, children, footer }: CardProps) {
  const heading = title && !onPress ? semantics({ role: 'heading', level }) : {}
  const pressed = onPress ? press({ onPress, label, current: selected ? 'page' : undefined }, look.touched) : {}
  return (
    <View className={names(look.card, selected && look.selected)}>
      <View className={names(look.body, onPress && look.pressable)} {...pressed}>
        <View className={look.words}>
          {(title || tag) && (
            <View className={look.head}>
              {title && (
                <View className={look.title} {...heading}>
                  {title}
                </View>
              )}
              {tag}
            </View>
          )}
          {meaning && <View className={look.meaning}>{meaning}</View>}
          {typeof children === 'string' ? <View>{children}</View> : children}
        </View>
        {onPress && <Icon name="next" className={look.next} />}
      </View>
      {footer && <View className={look.footer}>{footer}</View>}
    </View>
  )
}
