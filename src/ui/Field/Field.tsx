import { Text, View } from '@tarojs/components'
import { useId, type ReactNode } from 'react'
import { Icon } from '../Icon/Icon'
import { semantics } from '../press/semantics'
import look from './field.module.scss'

/** The words around an input. */
export interface FieldWords {
  label: string
  hint?: string
  error?: string
  /** Why we ask, where it is personal: 只用于联系您. */
  purpose?: string
  /** Marks what may be left out; everything else is needed. */
  optional?: boolean
}

/** Ids that tie an input to its words, and the attributes of a native input that does so. */
export interface FieldLinks {
  /** For the browser's inner element, which Taro's own props do not reach. */
  native: Record<string, string>
  /** For WeChat, which reads one label: the words in the order in which they help. */
  spoken: Record<string, string>
}

/** Makes the ids of one field. `id` is where an error summary jumps. */
export function useFieldLinks({ label, hint, error, purpose }: FieldWords, id?: string): FieldLinks & { hintId: string; errorId: string } {
  const own = `field${useId().replace(/:/g, '')}`
  const [hintId, errorId] = [`${own}-hint`, `${own}-error`]
  const described = [error && errorId, (hint ?? purpose) && hintId].filter(Boolean).join(' ')
  // The name itself rather than a reference to it: axe takes a label below the fold of Taro's frame for a hidden one.
  const native: Record<string, string> = { id: id ?? own, 'aria-label': label, 'aria-invalid': String(Boolean(error)) }
  if (described) native['aria-describedby'] = described
  const spoken = semantics({ label: [label, error, hint, purpose].filter(Boolean).join('，') })
  return { hintId, errorId, native, spoken }
}

/** A label above, what to know below, and the mistake in words. For anything that is not a TextField or TextArea. */
export function Field({ children, ...words }: FieldWords & { children: ReactNode }) {
  const links = useFieldLinks(words)
  const group = semantics({ role: 'group', label: words.label, describedBy: links.native['aria-describedby'] })
  return (
    <FieldFrame {...words} links={links} group={group}>
      {children}
    </FieldFrame>
  )
}

/** Draws the words of a field around its input. */
export function FieldFrame({
  label,
  hint,
  error,
  purpose,
  optional,
  links,
  group,
  children,
  below,
}: FieldWords & {
  links: ReturnType<typeof useFieldLinks>
  group?: Record<string, string>
  children: ReactNode
  below?: ReactNode
}) {
  return (
    <View className={look.field} {...group}>
      <View className={look.label}>
        {label}
        {optional && <Text className={look.optional}>（可不填）</Text>}
      </View>
      {(hint ?? purpose) && (
        <View className={look.hint} id={links.hintId}>
          {hint && <View>{hint}</View>}
          {purpose && <View>{purpose}</View>}
        </View>
      )}
      {children}
      {below}
      <View id={links.errorId} {...semantics({ live: 'polite' })}>
        {error && (
          <View className={look.error}>
            <Icon name="notice" />
            <Text>{error}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
