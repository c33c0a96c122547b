import type { Examples } from '../gallery/example'
import { Timeline } from './Timeline'

/** The named states of Timeline. */
export const timelineExamples: Examples = {
  component: 'Timeline',
  examples: [
    {
      name: '一件事的经过',
      Draw: () => (
        <Timeline
          entries={[
            { title: '您提出了问题', at: '11月22日 周日 21:40' },
            { title: '陈律师接了', at: '11月23日 周一 8:55', by: '相山区法律援助中心', tone: 'brand' },
            { title: '陈律师回复了您', at: '11月23日 周一 10:20', tone: 'good', body: '可以先向劳动监察大队投诉，材料我列在下面。' },
            { title: '等您补充', tone: 'caution' },
          ]}
        />
      ),
    },
  ],
}
