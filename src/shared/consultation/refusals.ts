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
  HIDDEN_TOO_OFTEN: {
    message: '您今天藏起来得很多了，{until} 起可以再藏。急着不让人看见，请点“马上离开”。',
    next: 'openConsultations',
  },
  TAKEN: { message: '{who}已经接了这件咨询，请看下一件。', next: 'openQueue' },
  OWN_QUESTION: { message: '这是您自己提的问题，请让别的律师来答。', next: 'openQueue' },
  NOT_WAITING: { message: '这件咨询已经不用接了，请看下一件。', next: 'openQueue' },
  NOT_YOURS: { message: '这件咨询不在您手上，请先在待办里接下。', next: 'openQueue' },
  CONFLICTED: { message: '这件您因为有利害关系退回过，不再给您看。请看下一件。', next: 'openQueue' },
  OVER: { message: '对方已经结束或撤回了，这件不用再答。请看下一件。', next: 'openQueue' },
  ANSWER_OWED: { message: '对方在等您答复，答复以后才能结束。', next: 'openQueue' },
  WORDS_NEEDED: { message: '选了“别的原因”，请写一句，下一位律师好知道。', next: 'fixField' },
  BASIS_NEEDED: { message: '第一次答复请写上法律依据，让人心里有底。', next: 'fixField' },
  NO_SUCH_ARTICLE: { message: '依据 {row}：《{law}》没有{article}，最后一条是{last}。请核对以后再发。', next: 'fixField' },
  NOTHING_TO_ANSWER: { message: '这件咨询已经答复过了，等对方追问后再答。', next: 'openConsultation' },
  NOT_ANSWERED_YET: { message: '律师还没答复。有话要补充，请等答复后追问；着急可打 12348。', next: 'call12348' },
  FOLLOW_UPS_USED: { message: '{consultation.followUps} 次追问都用完了。还有不明白的，可以重新问一个，或打 12348。', next: 'call12348' },
  FOLLOW_UP_TOO_LATE: { message: '答复已过 {consultation.followUpDays}，不能再追问了。可以重新问一个，或打 12348。', next: 'call12348' },
  RESIDENT_MAY_STILL_ASK: { message: '对方还可以追问，现在请等对方结束；满 {consultation.followUpDays}可以由您结束。', next: 'openQueue' },
  PHRASE_OPENS_NOTHING: { message: '这句话没有打开什么。再想想；接连写错，要歇一会儿才能再试。', next: 'fixField' },
  PHRASE_RESTS: { message: '接连试了好几次，请到 {until} 以后再试。着急可打 12348，或到窗口问。', next: 'call12348' },
  NOT_OPEN_ANY_MORE: { message: '过了一会儿，已经收好了。要看，请再用暗语打开。', next: 'openConsultations' },
  ALREADY_ENDED: { message: '这件咨询已经结束了。还有问题，可以重新问一个。', next: 'openConsultations' },
  ALREADY_ANSWERED: { message: '律师已经答复，不能撤回了。看完答复可以结束咨询。', next: 'openConsultation' },
} as const satisfies RefusalTable
