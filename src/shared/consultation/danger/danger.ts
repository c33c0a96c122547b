import { piecesOf } from './features'
import type { Danger } from './kinds'
import { calm, harmless, present, words } from './patterns'
import { rules, type Strength } from './rules'
import { weigh } from './weigh'

const filled = (pattern: string): string =>
  pattern
    .replace(/\{([a-z]+)\}/g, (_, name: string) => words[name] ?? '')
    .replace(/~/g, '[^，]{0,8}')
    .replace(/≈/g, '.{0,16}?')

const expression = (pattern: string): RegExp => new RegExp(filled(pattern))

const compiled = rules.map(([danger, strength, pattern]) => ({ danger, strength, finds: expression(pattern) }))
const struckOut = new RegExp(harmless.map(filled).join('|'), 'g')
const isStory = expression(calm.story)
const isPast = expression(calm.past)
const isCondition = expression(calm.condition)
const isLaw = expression(calm.law)
const isPresent = expression(present)

/** The strengths of rules that a piece leaves standing. */
function standing(piece: string): readonly Strength[] {
  if (isStory.test(piece)) return []
  const now = isPresent.test(piece)
  if (!now && (isPast.test(piece) || isCondition.test(piece))) return ['plea']
  return !now && isLaw.test(piece) ? ['plea', 'told'] : ['plea', 'told', 'loose']
}

/** What the rules say of a piece. */
function ruled(piece: string): Danger[] {
  const left = standing(piece)
  const told = piece.replace(struckOut, '□')
  return compiled.filter(({ strength, finds }) => left.includes(strength) && finds.test(told)).map(({ danger }) => danger)
}

/** What the rules alone say of a text: what is learned beside them must not unlearn it. */
export const ruledIn = (text: string): Danger[] => piecesOf(text).flatMap(ruled)

const family = expression('{partner}|{parent}|继父|继母|后[爸爹妈娘]')
const dying = /想死|不想活|活着|自杀|轻生|安眠药|遗书|割|跳[楼河]|上吊|一了百了|想不开/

/** The kind of what only the weights found: its words say it roughly, which is enough for the card and the queue. */
function roughly(piece: string): Danger {
  if (dying.test(piece)) return 'suicidal'
  if (/孩子|小孩|娃|侄|外甥|学生/.test(piece) && !/我|俺/.test(piece)) return 'child'
  return family.test(piece) ? 'partner' : 'other'
}

/**
 * The dangers that a text speaks of as present, each once, the surest first. It reads words only: a hint to help, never a judgement.
 * Rules name what they find; where none does, the weights may still hear that something is wrong.
 */
export function dangersIn(text: string): Danger[] {
  const found = new Set<Danger>()
  for (const piece of piecesOf(text)) {
    const named = ruled(piece)
    for (const danger of named) found.add(danger)
    if (named.length === 0 && weigh(piece) > 0) found.add(roughly(piece))
  }
  return [...found]
}
