import Taro from '@tarojs/taro'
import { attemptNow } from './attempt'
import { localPerson } from './localPerson'

/** Carries one event to a function and brings back what it answered; throws only when it could not be reached. */
export type Transport = (functionName: string, event: object) => Promise<unknown>

/** WeChat's own call: identity comes along by itself. */
const cloudTransport: Transport = async (name, data) => {
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}

/** The browser's: the door of the local cloud, or of the host that serves the H5 build. */
const httpTransport: Transport = async (name, event) => {
  const response = await fetch(`/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...localPerson.headers() },
    body: JSON.stringify(event),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}

export const transport: Transport = __TRANSPORT__ === 'cloud' ? cloudTransport : httpTransport

/** Once, when the app starts. */
export function openCloud(): void {
  if (__TRANSPORT__ !== 'cloud') return
  // Without it each call is offline, and every page says what still goes: the telephone.
  attemptNow(() => Taro.cloud.init({ traceUser: false, ...(__CLOUD_ENV__ !== '' && { env: __CLOUD_ENV__ }) }))
}
