import { fill } from '../contract/fill'

/**
 * Words that call for help at once. A match only *adds* a card and moves the question up; it never rejects a
 * question and never reports anyone: a wrong alarm costs nothing, and nobody who is afraid must fear to write.
 */
export const risks = ['violence', 'domesticViolence', 'selfHarm', 'child', 'fraud', 'detained', 'deadline'] as const
export type Risk = (typeof risks)[number]

/** A card for the person: the sentence, and the number that helps now. */
interface UrgentCard {
  readonly risk: Risk
  readonly message: string
  readonly phone: string
  readonly phoneName: string
}

const cards: Record<Risk, Omit<UrgentCard, 'risk'>> = {
  violence: { message: '有人正在伤害您或别人，请先报警。不方便说话，可以发短信到 12110。', phone: '110', phoneName: '报警' },
  domesticViolence: {
    message:
      '正在挨打请先打 110。可以向法院申请人身安全保护令：法院 {law.protectionOrderHours}内、紧急的 {law.urgentProtectionOrderHours}内作出保护令或者驳回申请（反家庭暴力法第二十八条）。一起生活的人打您，也可以申请（第三十七条）；前夫、前男友纠缠、骚扰您，女性也可以申请（妇女权益保障法第二十九条）。家暴受害人维护自己的权益，申请法律援助不看收入（法律援助法第三十二条）。',
    phone: '110',
    phoneName: '报警',
  },
  selfHarm: {
    message: '您现在一定很难受。请先和人说说话：心理援助热线 12356，情况紧急打 120。',
    phone: '12356',
    phoneName: '心理援助热线',
  },
  child: {
    message: '孩子受到伤害，请马上报警。居委会、村委会和学校等单位发现了，应当立即报告（未成年人保护法第十一条）。',
    phone: '110',
    phoneName: '报警',
  },
  fraud: { message: '刚转出去的钱，越早报警越可能拦下来。', phone: '110', phoneName: '报警止付' },
  detained: {
    message:
      '被羁押的人可以提出法律援助申请，看守所等应当在 {law.forwardApplicationHours}内转交（法律援助法第三十九条）。怎么申请，可以打电话问。',
    phone: '12348',
    phoneName: '法律服务热线',
  },
  deadline: { message: '日子快到了，请不要等：先打电话问清楚还剩几天。', phone: '12348', phoneName: '法律服务热线' },
}

/** The cards for these risks, with the figures of the law in force; the same words are not said twice. */
export const urgentCards = (found: readonly Risk[]): UrgentCard[] =>
  found
    .map((risk) => ({ risk, ...cards[risk], message: fill(cards[risk].message) }))
    .filter((card, i, all) => all.findIndex((other) => other.message === card.message) === i)

/** Danger to life goes first in the queue, then deadlines, then the rest. */
export const urgency = (found: readonly Risk[]): 0 | 1 | 2 =>
  found.some((risk) => ['violence', 'domesticViolence', 'selfHarm', 'child'].includes(risk)) ? 0 : found.length > 0 ? 1 : 2
