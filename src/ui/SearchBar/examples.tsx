import type { Examples } from '../gallery/example'
import { useState } from 'react'
import { SearchBar } from './SearchBar'

function Looking() {
  const [value, setValue] = useState('')
  return <SearchBar value={value} onChange={setValue} onSearch={() => undefined} placeholder="比如：欠工资" label="找办事说明" />
}

/** The named states of SearchBar. */
export const searchBarExamples: Examples = {
  component: 'SearchBar',
  examples: [{ name: '找一找', Draw: Looking }],
}
