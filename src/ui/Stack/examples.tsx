import type { Examples } from '../gallery/example'
import { Card } from '../Card/Card'
import { Stack } from './Stack'

/** The named states of Stack. */
export const stackExamples: Examples = {
  component: 'Stack',
  examples: [
    {
      name: '上下排',
      Draw: () => (
        <Stack gap={3}>
          <Card meaning="上面" />
          <Card meaning="下面" />
        </Stack>
      ),
    },
  ],
}
