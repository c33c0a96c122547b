import { nowhere, type Examples } from '../gallery/example'
import { Button } from '../Button/Button'
import { Empty } from './Empty'

/** The named states of Empty. */
export const emptyExamples: Examples = {
  component: 'Empty',
  examples: [
    {
      name: '还没有',
      Draw: () => (
        <Empty title="您还没有问过问题" icon="ask" action={<Button onPress={nowhere}>问一问</Button>}>
          写几句就行，律师 24 小时内回复。
        </Empty>
      ),
    },
    {
      name: '没找到',
      Draw: () => (
        <Empty title="没有找到“相邻权”" icon="search">
          换个说法试试，比如“邻居挡光”。
        </Empty>
      ),
    },
  ],
}
