import { Input, View } from '@tarojs/components'
import { names } from '../names'
import { FieldFrame, useFieldLinks, type FieldWords } from './Field'
import look from './field.module.scss'

/** One line of text that the person writes. */
export interface TextFieldProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  /** Which keyboard comes up. The value is always the text as typed. */
  type?: 'text' | 'number' | 'digit' | 'idcard' | 'phone' | 'password'
  maxLength?: number
  placeholder?: string
  disabled?: boolean
  onBlur?: () => void
  onConfirm?: () => void
  /** Where an error summary jumps to. */
  id?: string
}

/** The browser's keyboards. Its `type=number` is left alone: it swallows 18. on the way to 18.8. */
const keyboards = { text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text', phone: 'tel', password: 'text' } as const
const wechat = { text: 'text', number: 'number', digit: 'digit', idcard: 'idcard', phone: 'number', password: 'text' } as const

/** A label, an input, and what belongs to it. */
export function TextField({
  value,
  onChange,
  type = 'text',
  maxLength = 140,
  placeholder,
  disabled,
  onBlur,
  onConfirm,
  id,
  ...words
}: TextFieldProps) {
  const links = useFieldLinks(words, id)
  const browser = process.env.TARO_ENV === 'h5'
  const own = browser ? { nativeProps: { ...links.native, inputmode: keyboards[type] } } : { ...links.spoken, id }
  return (
    <FieldFrame {...words} links={links}>
      <View className={names(look.box, words.error && look.wrong, disabled && look.still)}>
        <Input
          {...own}
          className={look.input}
          placeholderClass={look.placeholder}
          type={browser ? 'text' : wechat[type]}
          password={type === 'password'}
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          disabled={disabled}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={onBlur}
          onConfirm={onConfirm}
        />
      </View>
    </FieldFrame>
  )
}
