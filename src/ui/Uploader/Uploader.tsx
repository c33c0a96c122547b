import { View } from '@tarojs/components'
import { Button } from '../Button/Button'
import { Field, type FieldWords } from '../Field/Field'
import { Icon, type IconName } from '../Icon/Icon'
import { names } from '../names'
import look from './uploader.module.scss'

/** A file that the person adds. */
export interface Upload {
  key: string
  name: string
  state: 'sending' | 'done' | 'failed'
  /** What to know about it: 2.1 MB, or why it failed. */
  note?: string
}

/** Adds files and says of each where it stands. */
export interface UploaderProps extends FieldWords {
  files: readonly Upload[]
  onAdd: () => void
  onRemove: (key: string) => void
  onRetry?: (key: string) => void
  max?: number
  action?: string
}

const icons: Record<Upload['state'], IconName> = { sending: 'paper', done: 'done', failed: 'notice' }
const words: Record<Upload['state'], string> = { sending: '正在传', done: '传好了', failed: '没有传上' }

/** Choosing a file is the app's business (`onAdd`); this shows the list. */
export function Uploader({ files, onAdd, onRemove, onRetry, max = 9, action = '加一张照片', ...field }: UploaderProps) {
  return (
    <Field {...field}>
      <View className={look.files}>
        {files.map(({ key, name, state, note }) => (
          <View key={key} className={names(look.file, look[state])}>
            <Icon name={icons[state]} className={look.icon} />
            <View className={look.words}>
              <View>{name}</View>
              <View className={look.note}>{[words[state], note].filter(Boolean).join(' · ')}</View>
            </View>
            {state === 'failed' && onRetry && (
              <Button kind="link" label={`再传一次 ${name}`} onPress={() => onRetry(key)}>
                再传
              </Button>
            )}
            <Button kind="link" label={`去掉 ${name}`} onPress={() => onRemove(key)}>
              去掉
            </Button>
          </View>
        ))}
        {files.length < max && (
          <Button kind="quiet" icon="camera" block onPress={onAdd}>
            {action}
          </Button>
        )}
        <View className={look.note}>
          已加 {files.length} 个，最多 {max} 个
        </View>
      </View>
    </Field>
  )
}
