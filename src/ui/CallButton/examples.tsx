import type { Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { CallButton } from './CallButton'

/** The named states of CallButton. */
export const callButtonExamples: Examples = {
  component: 'CallButton',
  examples: [
    { name: '每个页面上的', Draw: () => <CallButton phone="12348" /> },
    { name: '主要操作', Draw: () => <CallButton phone="12348" kind="main" label="免费问律师" block /> },
    {
      name: '有危险',
      Draw: () => (
        <Stack gap={2}>
          <CallButton phone="110" kind="danger" label="有人身危险" block />
          <CallButton phone="12345" label="政务服务" block />
        </Stack>
      ),
    },
  ],
}
