/**
 * Danger by the weights alone, for the home page: the main package has no room for the rules (26 KB). They hear nearly as much, and name the
 * kind only roughly; the page that sends the question hears the rest.
 */
import type { Risk } from './cards'
import { piecesOf } from './danger/features'
import { weigh } from './danger/weigh'

const dying = /想死|不想活|活不下去|自杀|轻生|安眠药|遗书|跳[楼河]|上吊|割腕|一了百了|想不开/
const family = /老公|丈夫|男人|对象|前夫|男友|男朋友|爱人|老婆|媳妇|爸|妈|爹|娘|公公|婆婆|儿子|女婿|家里/
const child = /孩子|小孩|娃|学生|闺女|女儿/

function riskOf(piece: string): Risk {
  if (dying.test(piece)) return 'selfHarm'
  if (child.test(piece) && !/我|俺/.test(piece)) return 'child'
  return family.test(piece) ? 'domesticViolence' : 'violence'
}

/** The risks that words sound like, each once. */
export const firstSigns = (text: string): Risk[] => [
  ...new Set(piecesOf(text).flatMap((piece) => (weigh(piece) > 0 ? [riskOf(piece)] : []))),
]
