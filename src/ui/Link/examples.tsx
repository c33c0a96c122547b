import { nowhere, type Examples } from '../gallery/example'
import { Link } from './Link'

/** The named states of Link. */
export const linkExamples: Examples = {
  component: 'Link',
  examples: [{ name: '去别处', Draw: () => <Link onPress={nowhere}>看看办事说明</Link> }],
}
