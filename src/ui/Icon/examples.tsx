import type { Examples } from '../gallery/example'
import { Text } from '@tarojs/components'
import { Stack } from '../Stack/Stack'
import { chosen } from './chosen'
import { Icon, type IconName } from './Icon'

const all = Object.keys(chosen) as IconName[]

/** The named states of Icon. */
export const iconExamples: Examples = {
  component: 'Icon',
  examples: [
    {
      name: '全部',
      Draw: () => (
        <Stack row gap={4}>
          {all.map((name) => (
            <Stack key={name} row gap={1}>
              <Icon name={name} />
              <Text>{name}</Text>
            </Stack>
          ))}
        </Stack>
      ),
    },
  ],
}
