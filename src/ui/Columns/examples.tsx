import { nowhere, type Examples } from '../gallery/example'
import { Card } from '../Card/Card'
import { Stack } from '../Stack/Stack'
import { Columns } from './Columns'

/** The named states of Columns. */
export const columnsExamples: Examples = {
  component: 'Columns',
  examples: [
    {
      name: '列表和详情',
      Draw: () => (
        <Columns list>
          <Stack gap={2}>
            <Card title="欠工资" onPress={nowhere} selected />
            <Card title="抚养费" onPress={nowhere} />
          </Stack>
          <Card title="欠工资" meaning="张女士 11月22日 21:40 提出。" />
        </Columns>
      ),
    },
  ],
}
