import { messageOf } from '../errors'
import { callApi } from '../openapi/openapi'
import { type Doc } from '../store/records'
import { Refusal, invalidParam } from '../store/refusals'
import { type Action } from './context'
import { textOf } from './fields'

/** `cloud.callFunction` from inside a function: the callee keeps the caller's identity. */
const invokeFunction: Action = async (context, params, call) => {
  let event: unknown
  try {
    event = JSON.parse(typeof params.request_data === 'string' ? params.request_data : '{}')
  } catch {
    throw invalidParam('request_data is not JSON')
  }
  const name = textOf(params, 'function_name')
  try {
    return { data: { response_data: await context.invoke(name, event, call) } }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('FUNCTIONS_EXECUTE_FAIL', messageOf(error))
  }
}

/** `cloud.callOpenAPI`, the older way to the same APIs: JSON both ways. */
const callOpenApi: Action = async (context, params, call) => {
  let input: unknown
  try {
    input = JSON.parse(typeof params.requestData === 'string' ? params.requestData : '{}')
  } catch {
    throw invalidParam('requestData is not JSON')
  }
  const answer = await callApi(context, textOf(params, 'apiName'), (input ?? {}) as Doc, call)
  return { data: { responseData: 'bytes' in answer ? answer.bytes : JSON.stringify(answer) } }
}

export const functionActions: Readonly<Record<string, Action>> = {
  'functions.invokeFunction': invokeFunction,
  'wx.api': callOpenApi,
}
