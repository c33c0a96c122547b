import { useState } from 'react'
import { nowhere, type Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Choice } from './Choice'

function Agree() {
  const [agreed, setAgreed] = useState(false)
  return <Choice label="已经征得本人同意" hint="没问过他，请先问一声。" checked={agreed} onPress={() => setAgreed(!agreed)} />
}

/** The named states of Choice. */
export const choiceExamples: Examples = {
  component: 'Choice',
  examples: [
    { name: '是或不是', Draw: Agree },
    { name: '勾上了', Draw: () => <Choice label="已经征得本人同意" checked onPress={nowhere} /> },
    { name: '漏了', Draw: () => <Choice label="已经征得本人同意" checked={false} onPress={nowhere} error="请先征得本人同意" /> },
    {
      name: '几个里的一个',
      Draw: () => (
        <Stack gap={2}>
          <Choice kind="radio" label="我自己" checked onPress={nowhere} />
          <Choice kind="radio" label="帮家里老人、亲友" checked={false} onPress={nowhere} />
        </Stack>
      ),
    },
  ],
}
