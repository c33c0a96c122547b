/**
 * `npx tsx scripts/weigh-danger.ts [CALM…]`: learns the weights of the danger detector from `sentences/written.txt` (logistic regression,
 * seeded) and writes `weights.ts`. Run it after a change of the sentences, the sorts or the features.
 * @param CALM files of ordinary questions, one a line, that are not kept here (decision 18); what the rules hear danger in is left out
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { ruledIn } from '../src/shared/consultation/danger/danger'
import { featuresOf, piecesOf } from '../src/shared/consultation/danger/features'
import { isUrgent, sentences } from '../src/shared/consultation/danger/sentences.testing'

/** A feature of fewer sentences than this is chance. */
const fewest = 4
/** So many features stay: the detector is to weigh 30 KB at most. */
const most = 580
/** Learning begins with so many, and keeps this share of them each time it begins anew. */
const widest = 4000
const kept = 0.7
/** An urgent sentence counts so much more than a calm one. */
const heavier = 1.3
const scale = 10
const rounds = 40
const step = 0.1
const decay = 0.001
/** Added to every sum: lower is fewer cards, higher is fewer dangers missed. */
const lean = 0

let seed = 1
const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647

/** Pieces of questions that nobody is in danger in. */
const calm = process.argv
  .slice(2)
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((question) => ruledIn(question).length === 0)
  .flatMap(piecesOf)

/** The same items in a random order (Fisher and Yates). */
function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

const read = [
  ...sentences('written').map((sentence) => ({ urgent: isUrgent(sentence) ? 1 : 0, features: [...featuresOf(sentence.text)] })),
  ...calm.map((piece) => ({ urgent: 0, features: [...featuresOf(piece)] })),
]
const seen = new Map<string, number>()
for (const { features } of read) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
const constant = ''
const examples = read.map(({ urgent, features }) => ({
  urgent,
  features: [constant, ...features.filter((feature) => (seen.get(feature) ?? 0) >= fewest)],
}))

/** Weights of these features, or of all. */
function learned(known?: ReadonlySet<string>): Map<string, number> {
  seed = 1
  const weight = new Map<string, number>()
  const slopes = new Map<string, number>()
  const looked = examples.map(({ urgent, features }) => ({ urgent, features: features.filter((feature) => known?.has(feature) ?? true) }))
  for (let round = 0; round < rounds; round += 1)
    for (const { urgent, features } of shuffled(looked)) {
      const sum = features.reduce((total, feature) => total + (weight.get(feature) ?? 0), 0)
      const error = (urgent - 1 / (1 + Math.exp(-sum))) * (urgent === 1 ? heavier : 1)
      for (const feature of features) {
        const before = weight.get(feature) ?? 0
        const slope = error - decay * before
        const squares = (slopes.get(feature) ?? 0.01) + slope * slope
        slopes.set(feature, squares)
        weight.set(feature, before + (step * slope) / Math.sqrt(squares))
      }
    }
  return weight
}

/** The features that say most for their bytes, and the constant. */
function best(weight: ReadonlyMap<string, number>, count: number): Set<string> {
  const worth = (feature: string, value: number): number =>
    (Math.abs(value) * Math.sqrt(seen.get(feature) ?? 0)) / Math.sqrt(2 + Buffer.byteLength(feature))
  const ranked = [...weight]
    .filter(([feature]) => feature !== constant)
    .map(([feature, value]) => ({ feature, worth: worth(feature, value) }))
    .sort((a, b) => b.worth - a.worth)
  return new Set([constant, ...ranked.slice(0, count).map(({ feature }) => feature)])
}

let weight = learned()
for (let count = widest; count > most; count = Math.floor(count * kept)) weight = learned(best(weight, count))
weight = learned(best(weight, most))

const byWeight = new Map<number, string[]>()
for (const [feature, value] of weight) {
  const rounded = Math.round(value * scale)
  if (feature === constant || rounded === 0) continue
  byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), feature])
}
const lines = [...byWeight].sort(([a], [b]) => a - b).map(([value, features]) => `  '${value}': '${features.sort().join(' ')}',`)
const bias = Math.round(((weight.get(constant) ?? 0) + lean) * scale)
writeFileSync(
  'src/shared/consultation/danger/weights.ts',
  `// Learned from sentences/written.txt by scripts/weigh-danger.ts; never edited by hand.
// prettier-ignore
export const weights: Readonly<Record<string, string>> = {
${lines.join('\n')}
}

export const bias = ${bias}
`,
)
