import type { Examples } from '../gallery/example'
import { Skeleton } from './Skeleton'

/** The named states of Skeleton. */
export const skeletonExamples: Examples = {
  component: 'Skeleton',
  examples: [{ name: '两张卡片', Draw: () => <Skeleton cards={2} /> }],
}
