import type { RefusalTable } from '../contract'

/** Why an action on a specimen can be refused, in the words the person reads. */
export const specimenRefusals = {
  SENT_DIFFERENTLY: { message: '这件样品已经提出了，内容和这次的不一样。请从列表里打开看，或重新提一件。', next: 'goHome' },
  ALREADY_CLOSED: { message: '这件样品已经结束了。还需要，可以重新提一件。', next: 'goHome' },
} as const satisfies RefusalTable
