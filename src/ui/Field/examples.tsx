import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { Stack } from '../Stack/Stack'
import { Field } from './Field'
import { TextArea } from './TextArea'
import { TextField } from './TextField'

function Lines() {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('13956100000')
  return (
    <Stack>
      <TextField label="您怎么称呼" value={name} onChange={setName} placeholder="比如：张先生" optional />
      <TextField label="手机号" type="phone" value={phone} onChange={setPhone} purpose="只用来在约好的时间联系您。" />
    </Stack>
  )
}

function Wrong() {
  const [phone, setPhone] = useState('1395610')
  return <TextField label="手机号" type="phone" value={phone} onChange={setPhone} hint="11 位数字" error="还差 4 位数字" />
}

function Area() {
  const [words, setWords] = useState('老板欠我三个月工资')
  return (
    <Stack>
      <TextArea
        label="说说您遇到的问题"
        value={words}
        onChange={setWords}
        minLength={20}
        maxLength={500}
        placeholder="什么时候、和谁、出了什么事"
        purpose="只给接您这件事的律师看。"
      />
      <TextArea label="补充说明" value="" onChange={setWords} error="请写几句，律师才好回答" rows={2} />
    </Stack>
  )
}

/** The named states of Field. */
export const fieldExamples: Examples = {
  component: 'Field',
  examples: [
    { name: '一行字', Draw: Lines },
    { name: '写错了', Draw: Wrong },
    { name: '几行字', Draw: Area },
    {
      name: '别的内容',
      Draw: () => (
        <Field label="您约的时间" hint="要改，请先取消再约。">
          11月26日 周四 上午 9:00
        </Field>
      ),
    },
  ],
}
