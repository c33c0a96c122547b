import { Textarea, View } from '@tarojs/components'
import { names } from '../names'
import { FieldFrame, useFieldLinks, type FieldWords } from './Field'
import look from './field.module.scss'

/** Several lines that the person writes. */
export interface TextAreaProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  /** Too short to be understood below this; the counter says how much is missing. */
  minLength?: number
  placeholder?: string
  rows?: number
  disabled?: boolean
  onBlur?: () => void
  id?: string
}

/** How much is written and how much may be, in words. */
export function countWords(length: number, minLength: number, maxLength: number): string {
  if (length > 0 && length < minLength) return `再写 ${minLength - length} 个字就够了`
  return `已写 ${length} 字，最多 ${maxLength} 字`
}

/** A label, a box of several lines, and a counter. */
export function TextArea({
  value,
  onChange,
  maxLength = 1000,
  minLength = 0,
  placeholder,
  rows = 4,
  disabled,
  onBlur,
  id,
  ...words
}: TextAreaProps) {
  const links = useFieldLinks(words, id)
  const own =
    process.env.TARO_ENV === 'h5'
      ? { nativeProps: links.native }
      : { ...links.spoken, id, disableDefaultPadding: true, showConfirmBar: false }
  return (
    <FieldFrame {...words} links={links} below={<View className={look.counter}>{countWords(value.length, minLength, maxLength)}</View>}>
      <View className={names(look.box, look.tall, words.error && look.wrong, disabled && look.still)}>
        <Textarea
          {...own}
          className={look.area}
          style={{ height: `${rows * 1.6}em` }}
          placeholderClass={look.placeholder}
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          disabled={disabled}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={onBlur}
        />
      </View>
    </FieldFrame>
  )
}
