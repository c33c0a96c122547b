import { mergeInternalComponents } from '@tarojs/shared'
import components from './weapp-aria-components'

mergeInternalComponents(components)
