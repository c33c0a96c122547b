/**
 * Whether WeChat lets words be shown to other people (`security.msgSecCheck`, version 2; the function's config.json needs the permission,
 * see config/functions.ts). Never for a question to a lawyer, a complaint or a rating: those go to who must read them, whatever they hold.
 */
import { beginningOf } from '../../src/shared/shorten'
import { log } from './log'
import { cloud } from './sdk'

/** Where they are shown, as the platform numbers it: 资料, 评论, 论坛, 社交日志. */
const scenes = { profile: 1, comment: 2, forum: 3, social: 4 } as const

interface Where {
  /** Who wrote them; null for a web login, which the platform cannot ask about. */
  readonly openid: string | null
  readonly scene: keyof typeof scenes
}

/** `unchecked`: nobody said yes or no; they are shown, and marked by who stores them. */
export type Verdict = 'fine' | 'refused' | 'unchecked'

/** The most that the platform takes; a field that is longer would need to be asked in parts. */
const mostCharacters = 2_500

/** How long an answer is waited for: a person stands before the button. */
const patienceMs = 3_000

/**
 * Asks the platform about these words. An outage never stops what somebody is doing: it is logged, and the answer is `unchecked`; so is
 * what the platform would have a person look at (`review`), and whoever has not opened the app for two hours (61010).
 * @param text nothing to ask about when it is blank
 */
export async function checkWords(text: string, { openid, scene }: Where, requestId: string): Promise<Verdict> {
  if (text.trim() === '') return 'fine'
  if (openid === null) return unchecked('webLogin', requestId, openid)
  try {
    const content = beginningOf(text, mostCharacters)
    const asked: Promise<unknown> = cloud.openapi.security.msgSecCheck({ openid, scene: scenes[scene], version: 2, content })
    const suggest = suggestOf(await inTime(asked))
    if (suggest === 'risky') return 'refused'
    return suggest === 'pass' ? 'fine' : unchecked(suggest, requestId, openid)
  } catch (error) {
    return unchecked(String((error as { errCode?: unknown } | null)?.errCode ?? 'unknown'), requestId, openid)
  }
}

const suggestOf = (answer: unknown): string => (answer as { result?: { suggest?: string } } | null)?.result?.suggest ?? 'empty'

function inTime<T>(asked: Promise<T>): Promise<T> {
  let over: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    over = setTimeout(() => reject(Object.assign(new Error('late'), { errCode: 'late' })), patienceMs)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(over))
}

/** The words themselves never reach the log. */
function unchecked(why: string, requestId: string, openid: string | null): 'unchecked' {
  log({ requestId, action: 'checkWords', code: 'NOT_CHECKED', detail: why }, openid)
  return 'unchecked'
}
