import { Input, Picker, View } from '@tarojs/components'
import { FieldFrame, useFieldLinks, type FieldWords } from '../Field/Field'
import field from '../Field/field.module.scss'
import { Icon } from '../Icon/Icon'
import { names } from '../names'
import { semantics } from '../press/semantics'
import look from './date.module.scss'

/** A day, as YYYY-MM-DD; an empty text while none is chosen. */
export interface DatePickProps extends FieldWords {
  value: string
  onChange: (day: string) => void
  start?: string
  end?: string
  /** How the chosen day reads: 11月26日 周四. Without it, the day as written. */
  say?: (day: string) => string
  id?: string
}

/**
 * Any day, with the picker of the phone or the browser, which people know and screen readers too.
 * For one of a few days that are free, SlotGrid shows them all at once.
 */
export function DatePick({ value, onChange, start, end, say = (day) => day, id, ...words }: DatePickProps) {
  const links = useFieldLinks(words, id)
  const box = names(field.box, words.error && field.wrong)
  if (process.env.TARO_ENV === 'h5') {
    const native = { ...links.native, type: 'date', ...(start ? { min: start } : {}), ...(end ? { max: end } : {}) }
    return (
      <FieldFrame {...words} links={links}>
        <View className={box}>
          <Input nativeProps={native} className={field.input} value={value} onInput={(event) => onChange(event.detail.value)} />
        </View>
      </FieldFrame>
    )
  }
  const spoken = `${links.spoken['aria-label'] ?? words.label}，${value ? say(value) : '还没有选'}`
  return (
    <FieldFrame {...words} links={links}>
      <Picker mode="date" value={value} start={start} end={end} onChange={(event) => onChange(event.detail.value)}>
        <View className={names(box, look.pick)} id={id} {...semantics({ role: 'button', label: spoken })}>
          <View className={value ? undefined : look.none}>{value ? say(value) : '选一天'}</View>
          <Icon name="calendar" />
        </View>
      </Picker>
    </FieldFrame>
  )
}
