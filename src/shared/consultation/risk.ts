import { risks, type Risk } from './cards'
import { dangersIn } from './danger/danger'
import type { Danger } from './danger/kinds'

export * from './cards'

/** What presses without danger to life: plain words say it. Danger is read by `danger/`. */
const pressing = {
  fraud: /(刚|刚才|刚刚|今天).{0,12}(被骗|诈骗|转账|转出)/,
  detained: /(被|遭).{0,4}(拘留|刑拘|逮捕|抓走|带走)/,
  deadline: /(明天|后天|今天|这周|本周|马上).{0,8}(到期|截止|开庭|过期)|最后一天/,
} as const satisfies Partial<Record<Risk, RegExp>>

/** Which card helps in which danger. */
const riskOf: Record<Danger, Risk> = {
  partner: 'domesticViolence',
  parents: 'domesticViolence',
  elder: 'domesticViolence',
  child: 'child',
  suicidal: 'selfHarm',
  locked: 'violence',
  stalked: 'violence',
  threat: 'violence',
  pictures: 'violence',
  sexual: 'violence',
  trafficked: 'violence',
  injured: 'violence',
  other: 'violence',
}

/** Which risks a text speaks of, in the order of `risks`; who is named (a husband, a child) takes the place of plain violence. */
export function risksIn(text: string): Risk[] {
  const found = new Set(dangersIn(text).map((danger) => riskOf[danger]))
  if (found.has('domesticViolence') || found.has('child')) found.delete('violence')
  for (const risk of ['fraud', 'detained', 'deadline'] as const) if (pressing[risk].test(text)) found.add(risk)
  return risks.filter((risk) => found.has(risk))
}
