/**
 * `npx tsx scripts/weigh-danger.ts`: learns the weights of the danger detector from `sentences/written.txt` alone (logistic regression,
 * seeded) and writes `weights.ts`. Run it after a change of the sentences, the sorts or the features.
 */
import { writeFileSync } from 'node:fs'
import { featuresOf } from '../src/shared/consultation/danger/features'
import { isUrgent, sentences } from '../src/shared/consultation/danger/sentences.testing'

/** A feature of fewer sentences than this is chance; one that weighs less than this (of `scale`) is not worth its bytes. */
const fewest = 7
const lightest = 5
const scale = 10
const rounds = 40
const step = 0.1
const decay = 0.001
/** Added to every sum: lower is fewer cards, higher is fewer dangers missed. */
const lean = -0.1

let seed = 1
const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647

/** The same items in a random order (Fisher and Yates). */
function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

const read = sentences('written').map((sentence) => ({ urgent: isUrgent(sentence) ? 1 : 0, features: [...featuresOf(sentence.text)] }))
const seen = new Map<string, number>()
for (const { features } of read) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
const constant = ''
const examples = read.map(({ urgent, features }) => ({
  urgent,
  features: [constant, ...features.filter((feature) => (seen.get(feature) ?? 0) >= fewest)],
}))

const weight = new Map<string, number>()
const slopes = new Map<string, number>()
for (let round = 0; round < rounds; round += 1)
  for (const { urgent, features } of shuffled(examples)) {
    const sum = features.reduce((total, feature) => total + (weight.get(feature) ?? 0), 0)
    const error = urgent - 1 / (1 + Math.exp(-sum))
    for (const feature of features) {
      const before = weight.get(feature) ?? 0
      const slope = error - decay * before
      const squares = (slopes.get(feature) ?? 0.01) + slope * slope
      slopes.set(feature, squares)
      weight.set(feature, before + (step * slope) / Math.sqrt(squares))
    }
  }

const byWeight = new Map<number, string[]>()
for (const [feature, value] of weight) {
  const rounded = Math.round(value * scale)
  if (feature === constant || Math.abs(rounded) < lightest) continue
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
