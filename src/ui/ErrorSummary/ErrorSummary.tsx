import { View } from '@tarojs/components'
import { useUi } from '../host/UiProvider'
import { Link } from '../Link/Link'
import { Notice } from '../Notice/Notice'

/** A mistake, in the same words as at its field, and the `id` of that field. */
export interface Mistake {
  id: string
  message: string
}

/** What to mend before it can be sent, at the top of the screen; each line goes to its field. */
export function ErrorSummary({ mistakes, title = '还差一点：' }: { mistakes: readonly Mistake[]; title?: string }) {
  const { reveal } = useUi()
  if (mistakes.length === 0) return null
  return (
    <Notice tone="danger" title={title} announce>
      {mistakes.map(({ id, message }) => (
        <View key={id}>
          <Link onPress={() => (process.env.TARO_ENV === 'h5' ? document.getElementById(id)?.focus() : reveal?.(id))}>{message}</Link>
        </View>
      ))}
    </Notice>
  )
}
