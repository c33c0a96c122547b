import type { RefusalTable } from '../contract'

/** Why an action on a petition can be refused, in the words the person reads. */
export const petitionRefusals = {
  SENT_DIFFERENTLY: { message: '这件诉求已经提出了，内容和这次的不一样。请从列表里打开看，或重新提一件。', next: 'goHome' },
  NOT_OPEN: { message: '这件诉求已经答复过，或者已经结束了，请看下一件。', next: 'goHome' },
  NOT_ANSWERED_YET: { message: '还没有答复，请等一等。着急可打 12348。', next: 'call12348' },
  ALREADY_CLOSED: { message: '这件诉求已经结束了。还需要，可以重新提一件。', next: 'goHome' },
} as const satisfies RefusalTable
