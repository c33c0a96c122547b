import { View } from '@tarojs/components'
import type { More } from '@/platform'
import { Button, semantics, Stack } from '@/ui'
import { FailureNotice } from './FailureNotice'

/** The end of a list that comes in pages: the button that brings more, and once it has been used, that there is no more. */
export function MoreButton({ list: { more, grown, busy, failure } }: { list: Pick<More<unknown>, 'more' | 'grown' | 'busy' | 'failure'> }) {
  return (
    <Stack gap={3}>
      {failure !== null && <FailureNotice failure={failure} onRetry={more ?? undefined} />}
      {more !== null && (
        <Button kind="quiet" block icon="down" busy={busy} onPress={more}>
          再看更多
        </Button>
      )}
      {more === null && grown && <View {...semantics({ role: 'status' })}>都在这里了。</View>}
    </Stack>
  )
}
