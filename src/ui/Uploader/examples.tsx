import { nowhere, type Examples } from '../gallery/example'
import { Uploader } from './Uploader'

/** The named states of Uploader. */
export const uploaderExamples: Examples = {
  component: 'Uploader',
  examples: [
    {
      name: '三张照片',
      Draw: () => (
        <Uploader
          label="材料的照片"
          hint="拍清楚字就行。"
          purpose="只给接您这件事的律师看。"
          files={[
            { key: 'a', name: '劳动合同 第 1 页', state: 'done', note: '1.2 MB' },
            { key: 'b', name: '工资条', state: 'sending' },
            { key: 'c', name: '聊天记录', state: 'failed', note: '网络断了' },
          ]}
          onAdd={nowhere}
          onRemove={nowhere}
          onRetry={nowhere}
        />
      ),
    },
  ],
}
