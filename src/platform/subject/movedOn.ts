import type { Failure } from '@/shared/contract'

/** True when the thing has moved on meanwhile, so that what the screen shows of it is old; trying the same again would not help. */
export const hasMovedOn = ({ next }: Failure): boolean => next !== 'retry' && next !== 'fixField'
