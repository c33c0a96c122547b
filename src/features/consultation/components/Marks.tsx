import { Stack, Tag } from '@/ui'
import type { Mark } from './queueWords'

/** Marks beside each other, wrapping when the words grow. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  return (
    <Stack row gap={2}>
      {marks.map(({ words, tone }) => (
        <Tag key={words} tone={tone}>
          {words}
        </Tag>
      ))}
    </Stack>
  )
}
