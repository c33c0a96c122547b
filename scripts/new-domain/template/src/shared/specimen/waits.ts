import type { Wait } from '../waits/wait'
import type { Specimen } from './contract'
import { stateWords } from './words'

/** It is the turn of who opened it, since this moment (UTC ISO). */
export const specimenWait = ({ id, state }: Specimen, since: string): Wait => ({
  id,
  at: since,
  until: null,
  urgency: 'answered',
  title: '您的样品',
  tag: stateWords[state],
  tone: 'brand',
  meaning: '有新进展，请打开看看。',
  to: { page: 'specimen', params: { id } },
})
