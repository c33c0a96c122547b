/** How much of what is meant the danger words find, in sentences that trained nothing; the words before, and after. */
import { buildSync } from 'esbuild'
import { dangersIn } from '../src/shared/consultation/danger/danger'
import { isUrgent, sentences } from '../src/shared/consultation/danger/sentences.testing'
import type { Amounts } from './amounts'
import { printTable } from './table'

/** The expressions that stood in `risk.ts` until decision 18. */
const before = [
  /正在打|要杀|拿刀|砍人|砍我|绑架|不让我走|关起来/,
  /家暴|(老公|丈夫|男朋友|前夫|妻子|老婆|爸爸|父亲|公公).{0,6}(打我|打人|打孩子|掐我|威胁)/,
  /不想活|自杀|轻生|寻死|活不下去|结束生命/,
  /(孩子|小孩|女儿|儿子|学生|未成年).{0,10}(猥亵|性侵|虐待|被打|失踪)/,
]
const most = { bytes: 30 * 1024, microseconds: 200 } as const
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Recall, precision and cards per 100 ordinary questions. */
function measured(finds: (text: string) => boolean): string[] {
  const heldOut = sentences('held-out')
  const found = heldOut.filter(({ text }) => finds(text))
  const right = found.filter(isUrgent).length
  const ordinary = sentences('ordinary')
  const cards = ordinary.filter(({ text }) => finds(text)).length
  return [percent(right / heldOut.filter(isUrgent).length), percent(right / found.length), ((100 * cards) / ordinary.length).toFixed(1)]
}

export function run({ limits, rounds }: Amounts): Promise<void> {
  const after = (text: string) => dangersIn(text).length > 0
  printTable(
    'Danger in words, on sentences that trained nothing',
    ['words', 'recall', 'precision', 'cards / 100 ordinary'],
    [
      ['before', ...measured((text) => before.some((words) => words.test(text)))],
      ['after', ...measured(after)],
    ],
  )
  const [built] = buildSync({
    entryPoints: ['src/shared/consultation/danger/danger.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
  }).outputFiles
  const bytes = built?.contents.length ?? 0
  const texts = [...sentences('held-out'), ...sentences('ordinary')].map(({ text }) => text)
  const started = performance.now()
  for (let round = 0; round < rounds * 3; round += 1) texts.forEach(after)
  const microseconds = ((performance.now() - started) * 1000) / (texts.length * rounds * 3)
  printTable(
    'What it costs',
    ['what', 'is', 'limit'],
    [
      ['bytes in a bundle', String(bytes), String(most.bytes)],
      ['microseconds a question', microseconds.toFixed(0), String(most.microseconds)],
    ],
  )
  if (bytes > most.bytes) throw new Error(`The danger words take ${bytes} bytes; the limit is ${most.bytes}.`)
  if (limits && microseconds > most.microseconds) throw new Error(`A question takes ${microseconds.toFixed(0)} microseconds.`)
  return Promise.resolve()
}
