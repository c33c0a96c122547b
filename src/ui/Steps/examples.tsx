import type { Examples } from '../gallery/example'
import { Steps } from './Steps'

/** The named states of Steps. */
export const stepsExamples: Examples = {
  component: 'Steps',
  examples: [{ name: '走到第二步', Draw: () => <Steps steps={['选服务', '选时间', '留电话', '看一遍']} current={1} /> }],
}
