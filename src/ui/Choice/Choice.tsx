import { Text, View } from '@tarojs/components'
import { useId } from 'react'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import look from './choice.module.scss'

/** One answer that can be chosen. */
export interface ChoiceProps {
  label: string
  hint?: string
  checked: boolean
  onPress: () => void
  /** `radio` inside a group of which one is chosen; a single yes or no is a checkbox. */
  kind?: 'checkbox' | 'radio'
  /** Arrow keys move among its siblings: inside a ChoiceGroup. */
  among?: boolean
  /** What is wrong when it is left open. */
  error?: string
  /** Where an error summary jumps to. */
  id?: string
}

/** A yes or no, or one answer of several; the whole row can be pressed. */
export function Choice({ label, hint, checked, onPress, kind = 'checkbox', among, error, id }: ChoiceProps) {
  const errorId = `choice${useId().replace(/:/g, '')}-error`
  const browser = process.env.TARO_ENV === 'h5'
  const says = [label, hint, browser ? undefined : error].filter(Boolean).join('，')
  const meaning = { role: kind, checked, label: says, invalid: error === undefined ? undefined : true, describedBy: error && errorId }
  const row = (
    <View
      id={id}
      className={names(look.option, checked && look.chosen, error && look.wrong)}
      {...press({ ...meaning, onPress, among }, look.touched)}
    >
      <View className={names(look.mark, kind === 'checkbox' && look.square)}>
        {checked && (kind === 'checkbox' ? <Icon name="tick" className={look.tick} /> : <View className={look.dot} />)}
      </View>
      <View className={look.words}>
        <View>{label}</View>
        {hint && <View className={look.hint}>{hint}</View>}
      </View>
    </View>
  )
  if (error === undefined) return row
  return (
    <View>
      {row}
      <View id={errorId} className={look.error} {...semantics({ live: 'polite' })}>
        <Icon name="notice" />
        <Text>{error}</Text>
      </View>
    </View>
  )
}
