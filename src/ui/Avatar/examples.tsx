import type { Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Avatar } from './Avatar'

/** The named states of Avatar. */
export const avatarExamples: Examples = {
  component: 'Avatar',
  examples: [
    {
      name: '没有照片',
      Draw: () => (
        <Stack row gap={3}>
          <Avatar name="陈律师" />
          陈律师
        </Stack>
      ),
    },
  ],
}
