import { messageOf } from '../errors'
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

export const functionActions: Readonly<Record<string, Action>> = { 'functions.invokeFunction': invokeFunction }
