import { nowhere, type Examples } from '../gallery/example'
import { ErrorState } from './ErrorState'

/** The named states of ErrorState. */
export const errorStateExamples: Examples = {
  component: 'ErrorState',
  examples: [
    {
      name: '没成',
      Draw: () => <ErrorState message="这次没有送出去" kept="您写的话都还在。" next="可能是网络不好，过一会儿再试。" onRetry={nowhere} />,
    },
    {
      name: '没有网',
      Draw: () => <ErrorState message="手机没有连上网" next="连上网以后再试。打电话不受影响。" onRetry={nowhere} offline />,
    },
  ],
}
