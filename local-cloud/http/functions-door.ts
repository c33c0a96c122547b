import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type FaultPlan } from '../faults'
import { type Caller } from '../gateway/context'
import { countsOf } from '../host/calls'
import { CallFailure, type Host, type InvokeOptions } from '../host/host'
import { LIMITS } from '../limits'
import { HttpRefusal, jsonOf, readBody, sendJson, sendText } from './body'

/** `POST /functions/<name>`: the event is the body, the caller a header, the answer what the function returned. */
export async function callFunction(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  host: Host,
  testing: boolean,
  globalFaults: () => FaultPlan | undefined,
): Promise<void> {
  if (request.method !== 'POST') throw new HttpRefusal(405, 'A function is called with POST')
  const body = await readBody(request, LIMITS.callBytes)
  const event = body.length === 0 ? {} : jsonOf(body)
  if (isDeeper(event, LIMITS.documentDepth)) throw new HttpRefusal(400, `The event has more than ${LIMITS.documentDepth} levels`)
  const started = performance.now()
  let call: ReturnType<Host['invoke']>['call'] | undefined
  const headers = (): Record<string, string> => {
    const { ops, writes, bytes } = call === undefined ? { ops: 0, writes: 0, bytes: 0 } : countsOf(call)
    return {
      'x-local-db-ops': String(ops),
      'x-local-db-writes': String(writes),
      'x-local-db-bytes': String(bytes),
      'x-local-ms': (performance.now() - started).toFixed(1),
    }
  }
  try {
    const invocation = host.invoke(name, event, optionsOf(request, testing, globalFaults))
    call = invocation.call
    sendText(response, 200, await invocation.body, 'application/json; charset=utf-8', headers())
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    const errMsg = `cloud.callFunction:fail Error: errCode: ${error.errCode} | errMsg: ${error.message}`
    sendJson(response, error.status, { errCode: error.errCode, errMsg }, headers())
  }
}

/** What walks through an event, here or in the function, may do so by calling itself. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

function optionsOf(request: IncomingMessage, testing: boolean, globalFaults: () => FaultPlan | undefined): InvokeOptions {
  // A test fires a timer by hand; outside testing only the host's own clock does.
  const caller: Caller = testing && headerOf(request, 'x-local-timer') !== undefined ? { source: 'timer' } : callerOf(request)
  if (!testing) return { caller }
  const now = headerOf(request, 'x-local-now')
  if (now !== undefined && Number.isNaN(Date.parse(now))) throw new HttpRefusal(400, 'x-local-now is not an ISO moment')
  const faults = headerOf(request, 'x-local-faults')
  return { caller, now, faults: faults === undefined ? globalFaults() : (jsonOf(Buffer.from(faults)) as FaultPlan) }
}

/** A mini-program user, a web login, or nobody. @throws HttpRefusal for a name no platform would give. */
function callerOf(request: IncomingMessage): Caller {
  const openid = headerOf(request, 'x-local-openid')
  const uid = headerOf(request, 'x-local-uid')
  for (const id of [openid, uid]) {
    if (id !== undefined && !/^[\w.@-]{1,128}$/.test(id)) throw new HttpRefusal(400, "A caller's id holds letters, digits, - _ . @ only")
  }
  // wx-server-sdk turns an all-digit openid into a Number; no real one is all digits.
  if (openid !== undefined && /^\d+$/.test(openid))
    throw new HttpRefusal(400, 'An openid of digits only would reach the function as a number: add a letter')
  if (openid !== undefined) return { openid, source: 'wx_client' }
  return uid === undefined ? { source: 'web_client' } : { uid, source: 'web_client' }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
