import { View } from '@tarojs/components'
import { Choice } from '../Choice/Choice'
import look from '../Choice/choice.module.scss'
import { FieldFrame, useFieldLinks, type FieldWords } from '../Field/Field'
import { semantics } from '../press/semantics'

/** One answer that can be chosen. */
export interface Option<Value extends string = string> {
  value: Value
  label: string
  hint?: string
}

interface One<Value extends string> {
  multiple?: false
  value: Value | undefined
  onChange: (value: Value) => void
}

interface Several<Value extends string> {
  multiple: true
  value: readonly Value[]
  onChange: (values: Value[]) => void
}

/** A question with its answers: one of them, or several. */
export type ChoiceGroupProps<Value extends string = string> = FieldWords & { options: readonly Option<Value>[] } & (
    One<Value> | Several<Value>
  )

/** Answers in one column; the whole row can be pressed, and nothing is chosen beforehand. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { options, label, hint, error, purpose, optional } = props
  const words = { label, hint, error, purpose, optional }
  const links = useFieldLinks(words)
  const group = semantics({ role: props.multiple ? 'group' : 'radiogroup', label, describedBy: links.native['aria-describedby'] })
  const has = (value: Value) => (props.multiple ? props.value.includes(value) : props.value === value)
  const choose = (value: Value) => {
    if (!props.multiple) return props.onChange(value)
    props.onChange(props.value.includes(value) ? props.value.filter((each) => each !== value) : [...props.value, value])
  }
  return (
    <FieldFrame {...words} links={links}>
      <View className={look.options} {...group}>
        {options.map((option) => (
          <Choice
            key={option.value}
            label={option.label}
            hint={option.hint}
            kind={props.multiple ? 'checkbox' : 'radio'}
            checked={has(option.value)}
            onPress={() => choose(option.value)}
            among
          />
        ))}
      </View>
    </FieldFrame>
  )
}
