import { type Doc } from '../store/records'
import { type Store } from '../store/store'
import { codeImage, pathImage } from './code-image'

/** Collections of the local cloud itself, which no function sees. */
export const OUTBOX = '_local_outbox'
export const ACCEPTANCES = '_local_acceptances'

/** What an API answers: JSON, or bytes of another kind. */
export type ApiAnswer = Doc | { readonly bytes: Buffer; readonly contentType: string }

/** What the APIs stand on: the store that keeps acceptances and the outbox, and the address of this server's pages. */
export interface Ground {
  readonly store: Pick<Store, 'insert' | 'update'>
  readonly url: () => string
}

/** The running call of a function that asks, for the outbox. */
export interface Asker {
  readonly id: string
  readonly functionName: string
}

type Api = (ground: Ground, input: Doc, asker: Asker | undefined) => Promise<ApiAnswer>

const OK = { errcode: 0, errmsg: 'ok' }

/**
 * One message for each acceptance: whoever accepted a template twice may get two messages, then error 43101.
 * Source: developers.weixin.qq.com, subscribeMessage.send, error 43101 "user refuse to accept the msg".
 */
const sendSubscribeMessage: Api = async (ground, input, asker) => {
  const { touser, template_id: templateId } = input
  if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof templateId !== 'string' || templateId === '') return { errcode: 40037, errmsg: 'invalid template_id' }
  if (input.data === null || typeof input.data !== 'object') return { errcode: 47003, errmsg: 'argument invalid! data is required' }
  const { updated } = await ground.store.update(
    ACCEPTANCES,
    { _id: acceptanceId(touser, templateId), left: { $gt: 0 } },
    { $inc: { left: -1 } },
    false,
  )
  const answer = updated === 1 ? OK : { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  await record(ground, 'subscribeMessage.send', input, answer, asker)
  return answer
}

const acceptanceId = (openid: string, templateId: string): string => `${openid}|${templateId}`

/** Notes that a person accepted one more message of a template, as the phone's dialog does. */
export async function accept(ground: Ground, openid: string, templateId: string): Promise<void> {
  const _id = acceptanceId(openid, templateId)
  const { updated } = await ground.store.update(ACCEPTANCES, { _id }, { $inc: { left: 1 } }, false)
  if (updated === 0) await ground.store.insert(ACCEPTANCES, [{ _id, openid, templateId, left: 1 }])
}

/** Words by which a test gets each outcome; the real check is WeChat's. */
const TO_CHECK = {
  risky: /特价代开发票|local-cloud-risky/,
  review: /local-cloud-review/,
  /** The platform does not say: -1, "system busy". */
  silent: /local-cloud-silent/,
} as const

/** What version 2 takes. Source: developers.weixin.qq.com, security.msgSecCheck. */
const SCENES: readonly unknown[] = [1, 2, 3, 4]
const MOST_CONTENT = 2_500

const checkText: Api = async (ground, input, asker) => {
  const answer = checked(input)
  await record(ground, 'security.msgSecCheck', { openid: input.openid, scene: input.scene }, answer, asker)
  return answer
}

function checked({ openid, scene, version, content }: Doc): Doc {
  if (version !== 2) return { errcode: 47001, errmsg: '[local-cloud] only version 2 is emulated' }
  if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
  if (!SCENES.includes(scene)) return { errcode: 40129, errmsg: 'invalid scene' }
  if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty post data' }
  if (content.length > MOST_CONTENT) return { errcode: 45002, errmsg: 'content size out of limit' }
  if (TO_CHECK.silent.test(content)) return { errcode: -1, errmsg: 'system error' }
  const result = TO_CHECK.risky.test(content)
    ? { suggest: 'risky', label: 20006 }
    : TO_CHECK.review.test(content)
      ? { suggest: 'review', label: 20002 }
      : { suggest: 'pass', label: 100 }
  return { ...OK, trace_id: 'local', result }
}

async function record(ground: Ground, api: string, input: Doc, answer: Doc, asker: Asker | undefined): Promise<void> {
  await ground.store.insert(OUTBOX, [
    { api, input: plain(input), answer, at: new Date(), call: asker?.id ?? null, function: asker?.functionName ?? null },
  ])
}

/** Keys of a message may start with `$` or hold dates; a recorded message is JSON only. */
const plain = (input: Doc): Doc => JSON.parse(JSON.stringify(input).replaceAll('"$', '"＄')) as Doc

const drawn =
  (name: string, image: typeof codeImage): Api =>
  async (ground, input, asker) => {
    const answer = await image(input, ground.url())
    const shown = 'bytes' in answer ? { ...OK, contentType: answer.contentType } : answer
    await record(ground, name, input, shown, asker)
    return answer
  }

const APIS: Readonly<Record<string, Api>> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'security.msgSecCheck': checkText,
  'wxacode.getUnlimited': drawn('wxacode.getUnlimited', codeImage),
  'wxacode.get': drawn('wxacode.get', pathImage),
}

/** Runs one API; one that is not emulated answers with an error that names it. */
export async function callApi(ground: Ground, name: string, input: Doc, asker: Asker | undefined): Promise<ApiAnswer> {
  const api = Object.hasOwn(APIS, name) ? APIS[name] : undefined
  if (api === undefined) return { errcode: 43104, errmsg: `[local-cloud] openapi ${name} is not emulated` }
  return api(ground, input, asker)
}
