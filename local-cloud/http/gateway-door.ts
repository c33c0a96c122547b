import { type IncomingMessage, type ServerResponse } from 'node:http'
import { answer } from '../gateway/gateway'
import { type Call, type GatewayContext, type Params } from '../gateway/context'
import { type Calls } from '../host/calls'
import { LIMITS } from '../limits'
import { argumentsOf, responseOf } from '../openapi/wire'
import { callApi } from '../openapi/openapi'
import { type Doc } from '../store/records'
import { HttpRefusal, jsonOf, readBody, sendJson, sendText } from './body'
import { fieldsOf } from './multipart'

/**
 * `POST /admin`: what the SDK sends. Only instances of this server know the secret that stands where the platform has
 * a secret id, so no page and no other program reads the database by this door.
 */
export async function gatewayDoor(
  request: IncomingMessage,
  response: ServerResponse,
  context: GatewayContext,
  calls: Calls,
): Promise<void> {
  if (request.method !== 'POST') throw new HttpRefusal(405, 'The gateway answers POST')
  if (!(request.headers.authorization ?? '').includes(`Credential=${context.secret}/`))
    throw new HttpRefusal(403, 'Only functions of this server use the gateway')
  const type = request.headers['content-type'] ?? ''
  const body = await readBody(request, LIMITS.requestBytes)
  if (type.startsWith('multipart/form-data')) return openapiDoor(response, body, type, context, calls)
  const params = jsonOf(body)
  if (params === null || typeof params !== 'object' || Array.isArray(params)) throw new HttpRefusal(400, 'The body is not a JSON object')
  const result = await answer(context, params as Params, callOf(calls, (params as Params).wxCloudApiToken))
  if (result === undefined) return void response.destroy()
  sendJson(response, 200, result)
}

const callOf = (calls: Calls, token: unknown): Call | undefined => (typeof token === 'string' ? calls.running(token) : undefined)

/** Calls of another kind than `cloud.openapi`, by the name the SDK sends; their answers have a form of their own. */
const notEmulated = { ApiGetOpenDataByCloudId: 'getOpenData', ApiVoipSign: 'getVoIPSign' } as const

async function openapiDoor(response: ServerResponse, body: Buffer, type: string, context: GatewayContext, calls: Calls): Promise<void> {
  const fields = fieldsOf(body, type)
  const text = (name: string): string => fields.get(name)?.toString('utf8') ?? ''
  const call = callOf(calls, text('wxCloudApiToken'))
  const started = performance.now()
  let input: Doc
  try {
    input = argumentsOf(fields.get('requestData') ?? Buffer.alloc(0))
  } catch {
    throw new HttpRefusal(400, 'requestData is malformed')
  }
  const refused = Object.entries(notEmulated).find(([api]) => text('apiName') === api)
  if (refused !== undefined)
    return sendJson(response, 200, { code: 'INVALID_PARAM', message: `[local-cloud] ${refused[1]} is not emulated` })
  const result = await callApi(context, text('apiName'), input, call)
  call?.operations.push({ action: 'wx.openApi', target: text('apiName'), ms: performance.now() - started, bytes: 0 })
  const [bytes, kind] =
    'bytes' in result && Buffer.isBuffer(result.bytes)
      ? [result.bytes, String(result.contentType)]
      : [Buffer.from(JSON.stringify(result)), 'application/json; charset=UTF-8']
  // The SDK would take a JSON content type for a JSON body.
  sendText(response, 200, responseOf(bytes, kind), 'application/octet-stream')
}
