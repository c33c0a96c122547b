import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { ChoiceGroup } from './ChoiceGroup'

const ways = [
  { value: 'visit', label: '我去大厅', hint: '带上身份证，不用打印材料' },
  { value: 'call', label: '打电话说', hint: '律师在约好的时间打给您' },
  { value: 'home', label: '请人上门', hint: '给走动不方便的人' },
]

function One() {
  const [value, setValue] = useState<string>()
  return <ChoiceGroup label="您想怎么办？" options={ways} value={value} onChange={setValue} />
}

function Several() {
  const [value, setValue] = useState<string[]>(['pay'])
  return (
    <ChoiceGroup
      multiple
      label="您手里有哪些材料？"
      hint="没有也可以先问。"
      options={[
        { value: 'contract', label: '合同' },
        { value: 'pay', label: '工资条或转账记录' },
        { value: 'chat', label: '聊天记录' },
      ]}
      value={value}
      onChange={setValue}
    />
  )
}

/** The named states of ChoiceGroup. */
export const choiceGroupExamples: Examples = {
  component: 'ChoiceGroup',
  examples: [
    { name: '选一个', Draw: One },
    { name: '选几个', Draw: Several },
    {
      name: '没有选',
      Draw: () => <ChoiceGroup label="您想怎么办？" options={ways} value={undefined} onChange={() => undefined} error="请选一个" />,
    },
  ],
}
