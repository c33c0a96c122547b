import { nowhere, type Examples } from '../gallery/example'
import { Cell, Cells } from './Cell'

/** The named states of Cell. */
export const cellExamples: Examples = {
  component: 'Cell',
  examples: [
    {
      name: '一组',
      Draw: () => (
        <Cells>
          <Cell icon="booking" label="约时间" hint="最早明天上午" onPress={nowhere} />
          <Cell icon="chat" label="看进度" value="1 件有新消息" onPress={nowhere} />
          <Cell icon="rate" label="评一评" onPress={nowhere} />
        </Cells>
      ),
    },
    {
      name: '只看',
      Draw: () => (
        <Cells>
          <Cell label="地点" value="相山区公共法律服务中心 3 号窗口" />
          <Cell label="时间" value="11月26日 周四 上午 9:00" />
          <Cell label="凭号" value="A 017" />
        </Cells>
      ),
    },
  ],
}
