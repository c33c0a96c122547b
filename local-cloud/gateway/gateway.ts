import { randomBytes } from 'node:crypto'
import { messageOf } from '../errors'
import { Refusal } from '../store/refusals'
import { isDatabase, isWrite } from './actions'
import { aggregateActions } from './aggregate'
import { type Action, type Call, type GatewayContext, type Params } from './context'
import { documentActions } from './documents'
import { functionActions } from './functions'
import { storageActions } from './storage'
import { transactionActions } from './transactions'

const ACTIONS: Readonly<Record<string, Action>> = {
  ...documentActions,
  ...aggregateActions,
  ...transactionActions,
  ...functionActions,
  ...storageActions,
}

/**
 * Answers one request of the SDK. Never throws: an error is `{code, message}`, as on the platform.
 * `undefined` means that the instance was made to crash and no answer must be sent.
 */
export async function answer(
  context: GatewayContext,
  params: Params,
  call: Call | undefined,
): Promise<Record<string, unknown> | undefined> {
  const requestId = `local-${randomBytes(6).toString('hex')}`
  const action = typeof params.action === 'string' ? params.action : ''
  const target = String(params.collectionName ?? params.function_name ?? params.apiName ?? '')
  const started = performance.now()
  let result: Record<string, unknown>
  let error: string | undefined
  try {
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (run === undefined) throw new Refusal('INVALID_PARAM', `[InvalidParameter] The local cloud does not know the action "${action}"`)
    if (isDatabase(action)) await call?.faults?.before(typeof params.transactionId === 'string', isWrite(action))
    result = { ...(await run(context, params, call)), requestId }
  } catch (thrown) {
    error = messageOf(thrown)
    const code = thrown instanceof Refusal ? thrown.code : 'SYS_ERR'
    if (!(thrown instanceof Refusal)) context.log(`The request ${action} ${target} failed: ${error}`)
    result = { code, message: error, requestId }
  }
  call?.operations.push({
    action,
    target,
    ms: performance.now() - started,
    bytes: bytesOf(result),
    ...(error === undefined ? {} : { error }),
  })
  if (isDatabase(action) && call?.faults?.crashes() === true) {
    call.crash?.()
    return undefined
  }
  return result
}

/** What a reading answers is a list of texts. */
function bytesOf({ data }: Record<string, unknown>): number {
  const list = (data as { list?: unknown } | undefined)?.list
  return Array.isArray(list) ? list.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0) : 0
}
