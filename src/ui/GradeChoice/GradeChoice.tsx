import { View } from '@tarojs/components'
import { FieldFrame, useFieldLinks } from '../Field/Field'
import { Icon, type IconName } from '../Icon/Icon'
import { names } from '../names'
import { press } from '../press/press'
import { semantics } from '../press/semantics'
import look from './grade.module.scss'

/** 5 is the best, as the national standard counts. */
export type Grade = 1 | 2 | 3 | 4 | 5

/** The five grades in the words of the standard, best first. */
export const grades: readonly { grade: Grade; word: string; face: IconName }[] = [
  { grade: 5, word: '非常满意', face: 'veryglad' },
  { grade: 4, word: '满意', face: 'glad' },
  { grade: 3, word: '基本满意', face: 'fair' },
  { grade: 2, word: '不满意', face: 'sad' },
  { grade: 1, word: '非常不满意', face: 'verysad' },
]

/** Five equal, worded buttons. None is lit before the person chooses, and none is larger or brighter than another. */
export function GradeChoice({
  label,
  value,
  onChange,
  hint,
  error,
}: {
  label: string
  value: Grade | undefined
  onChange: (grade: Grade) => void
  hint?: string
  error?: string
}) {
  const words = { label, hint, error }
  const links = useFieldLinks(words)
  const group = semantics({ role: 'radiogroup', label, describedBy: links.native['aria-describedby'] })
  return (
    <FieldFrame {...words} links={links}>
      <View className={look.grades} {...group}>
        {grades.map(({ grade, word, face }) => (
          <View
            key={grade}
            className={names(look.grade, value === grade && look.chosen)}
            {...press({ role: 'radio', checked: value === grade, label: word, onPress: () => onChange(grade), among: true }, look.touched)}
          >
            <Icon name={face} className={look.face} />
            <View className={look.word}>{word}</View>
            {value === grade && <Icon name="tick" />}
          </View>
        ))}
      </View>
    </FieldFrame>
  )
}
