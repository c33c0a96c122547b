import type { RefusalTable } from '../contract/refusals'

/** Why an action on a consultation can be refused, in the words the person reads. */
export const consultationRefusals = {
  SENT_DIFFERENTLY: { message: '这个问题已经发出去了，内容和这次的不一样。请到“我的咨询”里看，或重新问一个。', next: 'openConsultations' },
  ASKED_TOO_OFTEN: {
    message: '您这阵子问得很多了，先等律师答一答，{until} 起可以再问。有人正受伤害，请照实写，随时都收；别的急事打 12348，或到窗口当面问。',
    next: 'call12348',
  },
  TOO_MANY_WAIT: {
    message:
      '您有 {limit.waitingQuestions} 个问题还在等答复，答了一个就能再问。有人正受伤害，请照实写，随时都收；别的急事打 12348，或到窗口当面问。',
    next: 'call12348',
  },
  WITHDRAWN_TOO_OFTEN: {
    message: '您今天撤回得很多了，{until} 起可以再撤。不撤也行，律师会照常答复；着急可打 12348。',
    next: 'call12348',
  },
  TAKEN: { message: '{who}已经接了这件咨询，请看下一件。', next: 'openQueue' },
  OWN_QUESTION: { message: '这是您自己提的问题，请让别的律师来答。', next: 'openQueue' },
  NOT_WAITING: { message: '这件咨询已经不用接了，请看下一件。', next: 'openQueue' },
  NOT_YOURS: { message: '这件咨询不在您手上，请先在待办里接下。', next: 'openQueue' },
  BASIS_NEEDED: { message: '第一次答复请写上法律依据，让人心里有底。', next: 'fixField' },
  NO_SUCH_ARTICLE: { message: '依据 {row}：《{law}》没有{article}，最后一条是{last}。请核对以后再发。', next: 'fixField' },
  NOTHING_TO_ANSWER: { message: '这件咨询已经答复过了，等对方追问后再答。', next: 'openConsultation' },
  NOT_ANSWERED_YET: { message: '律师还没答复。有话要补充，请等答复后追问；着急可打 12348。', next: 'call12348' },
  FOLLOW_UPS_USED: { message: '{consultation.followUps} 次追问都用完了。还有不明白的，可以重新问一个，或打 12348。', next: 'call12348' },
  FOLLOW_UP_TOO_LATE: { message: '答复已过 {consultation.followUpDays}，不能再追问了。可以重新问一个，或打 12348。', next: 'call12348' },
  RESIDENT_MAY_STILL_ASK: { message: '对方还可以追问，现在请等对方结束；满 {consultation.followUpDays}可以由您结束。', next: 'openQueue' },
  ALREADY_ENDED: { message: '这件咨询已经结束了。还有问题，可以重新问一个。', next: 'openConsultations' },
  ALREADY_ANSWERED: { message: '律师已经答复，不能撤回了。看完答复可以结束咨询。', next: 'openConsultation' },
} as const satisfies RefusalTable
