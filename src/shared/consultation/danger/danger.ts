import { rules, type Strength } from './rules'
import { calm, harmless, present, words } from './words'

/** What somebody can be in danger of, as the sentences tell it. */
export const dangers = [
  'partner',
  'parents',
  'elder',
  'locked',
  'stalked',
  'threat',
  'pictures',
  'sexual',
  'child',
  'suicidal',
  'trafficked',
  'injured',
  'other',
] as const
export type Danger = (typeof dangers)[number]

const filled = (pattern: string): string =>
  pattern
    .replace(/\{([a-z]+)\}/g, (_, name: keyof typeof words) => words[name])
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

/** The strengths that a sentence leaves standing. */
function standing(sentence: string): readonly Strength[] {
  if (isStory.test(sentence)) return []
  const now = isPresent.test(sentence)
  if (!now && (isPast.test(sentence) || isCondition.test(sentence))) return ['plea']
  return !now && isLaw.test(sentence) ? ['plea', 'told'] : ['plea', 'told', 'loose']
}

/** Commas of one kind, no blanks: people write as they speak. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/[ \t　]/g, '')
    .replace(/[,、：:]/g, '，')
    .split(/[。！？!?；;…\n\r]+/)
    .filter((sentence) => sentence.length > 1)

/** Which dangers a text speaks of as present, each once. It reads words only: a hint to help, never a judgement. */
export function dangersIn(text: string): Danger[] {
  const found = new Set<Danger>()
  for (const sentence of sentencesOf(text)) {
    const left = standing(sentence)
    const told = sentence.replace(struckOut, '□')
    for (const { danger, strength, finds } of compiled) if (!found.has(danger) && left.includes(strength) && finds.test(told)) found.add(danger)
  }
  return dangers.filter((danger) => found.has(danger))
}
