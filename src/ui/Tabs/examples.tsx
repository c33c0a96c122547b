import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Tabs } from './Tabs'

function Three() {
  const [current, setCurrent] = useState('open')
  const tabs = [
    { key: 'open', label: '正在办' },
    { key: 'rate', label: '等您评' },
    { key: 'done', label: '已结束' },
  ]
  return <Tabs tabs={tabs} current={current} onChange={setCurrent} label="我的事" />
}

/** The named states of Tabs. */
export const tabsExamples: Examples = {
  component: 'Tabs',
  examples: [{ name: '三页', Draw: Three }],
}
