import { shorten } from '@/shared/shorten'
import { Button, Notice, Stack } from '@/ui'

/** An older draft that was put aside when other words came from the home page. */
export function EarlierDraft({ text, onSwap, onDrop }: { text: string; onSwap: () => void; onDrop: () => void }) {
  if (text === '') return null
  const action = (
    <Stack row gap={2}>
      <Button kind="quiet" onPress={onSwap}>
        换成上次写的
      </Button>
      <Button kind="link" onPress={onDrop}>
        不要了
      </Button>
    </Stack>
  )
  return (
    <Notice tone="neutral" title="上次还有写了一半的" action={action}>
      {`“${shorten(text, 40)}”`}
    </Notice>
  )
}
