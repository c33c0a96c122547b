import { nowhere, type Examples } from '../gallery/example'
import { ShareButton } from './ShareButton'

/** The named states of ShareButton. */
export const shareButtonExamples: Examples = {
  component: 'ShareButton',
  examples: [{ name: '告诉家里人', Draw: () => <ShareButton onPress={nowhere}>告诉家里人</ShareButton> }],
}
