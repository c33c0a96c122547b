import type { Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Tag } from './Tag'

/** The named states of Tag. */
export const tagExamples: Examples = {
  component: 'Tag',
  examples: [
    {
      name: '五种',
      Draw: () => (
        <Stack row gap={2}>
          <Tag>已结束</Tag>
          <Tag tone="brand">律师已回复</Tag>
          <Tag tone="good">已约好</Tag>
          <Tag tone="caution">等您补充</Tag>
          <Tag tone="danger">已超时</Tag>
        </Stack>
      ),
    },
  ],
}
