import { life } from '../../src/shared/consultation/life'
import type { Told } from '../../src/shared/life'
import type { StoredConsultation } from './stored'

type Hidden = Pick<StoredConsultation, '_id' | 'hidden'>

/** What the asker is told: where it opens. Of a hidden one the list opens, in which it does not stand. */
export const tellingTo = ({ hidden }: Hidden, code: Parameters<typeof life.telling>[0]): Told =>
  hidden ? { ...life.telling(code), page: 'consultations' } : life.telling(code)

/** What that page is opened with. */
export const opensWith = ({ _id, hidden }: Hidden): { readonly id?: string } => (hidden ? {} : { id: _id })
