/** Which matters a shared phone must not tell of: their words stand on their own page alone, never in a list, a wait or a message. */
import { dateOf, sayDay } from '../time'
import { urgency, type Risk } from './cards'
import { categoryName, type CategoryCode } from './categories'

/** Family, bodily harm, illness, crime, fraud and what is done to people on the net, women and elders: whoever shares the phone may be in it. */
const categories: readonly CategoryCode[] = ['01', '10', '11', '16', '17', '19']

/**
 * Words of such matters, told calmly or long ago, where neither the category nor the danger says it: most people choose no category. One
 * that is found by mistake costs a title.
 */
const words =
  /离婚|分居|分手|出轨|外遇|小三|劈腿|私生|亲子鉴定|彩礼|抚养|探视|打(我|她|他|人|孩子|老婆)|挨打|被打|动手|家暴|虐待|施暴|保护令|强[奸暴]|猥亵|性[侵骚病]|骚扰|偷拍|裸|私密|不雅|怀孕|流产|堕胎|打胎|艾滋|梅毒|传染病|精神|抑郁|自杀|自残|轻生|寻死|不想活|想死|吸毒|戒毒|嫖|卖淫|赌|坐牢|服刑|判刑|前科|拘留|取保|逮捕|跟踪|尾随|威胁|勒索|敲诈|被骗|诈骗|网暴|报警|举报|12356/

/** What the rule looks at. */
interface Matter {
  readonly category: CategoryCode
  readonly risks: readonly Risk[]
  /** Everything that the asker wrote. */
  readonly texts: readonly string[]
}

/** Whether it is such a matter: for what it speaks of, for its category, or for its words. */
export const isSensitive = ({ category, risks, texts }: Matter): boolean =>
  urgency(risks) === 0 || risks.includes('detained') || categories.includes(category) || texts.some((text) => words.test(text))

/** What stands in place of its words: `11月24日的咨询`. `askedAt` is UTC ISO. */
export const quietTitle = (askedAt: string): string => `${sayDay(dateOf(askedAt))}的咨询`

/** What a service record says of such a consultation: who answered, not what it was about. Records from before named the category. */
export const quietAbout = (about: string): string =>
  categories.reduce((rest, code) => (rest.startsWith(`${categoryName(code)}咨询`) ? rest.slice(categoryName(code).length) : rest), about)
