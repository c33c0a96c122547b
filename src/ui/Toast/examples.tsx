import { nowhere, type Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Toast } from './Toast'

/** The named states of Toast. */
export const toastExamples: Examples = {
  component: 'Toast',
  examples: [
    {
      name: '两种',
      Draw: () => (
        <Stack>
          <Toast text="记下了" />
          <Toast text="没有传上，请再试一次" tone="danger" onClose={nowhere} />
        </Stack>
      ),
    },
  ],
}
