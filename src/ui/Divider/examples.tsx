import type { Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Divider } from './Divider'

/** The named states of Divider. */
export const dividerExamples: Examples = {
  component: 'Divider',
  examples: [
    {
      name: '两种',
      Draw: () => (
        <Stack>
          <Divider />
          <Divider>或者</Divider>
        </Stack>
      ),
    },
  ],
}
