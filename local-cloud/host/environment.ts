import { type Caller } from '../gateway/context'

/** The application and environment every local function believes it runs in. */
export const APP_ID = 'wxlocal'
export const ENVIRONMENT = 'local'

/** Variables an instance has for its whole life. */
export function instanceEnvironment(gatewayUrl: string, secret: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: ENVIRONMENT,
    TCB_ENV: ENVIRONMENT,
    TENCENTCLOUD_SECRETID: secret,
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    TZ: process.env.TZ ?? 'UTC',
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    PATH: process.env.PATH ?? '',
  }
}

/** Variables of one call. All others that a former call set are taken away before. */
export function callEnvironment(caller: Caller, token: string, now: string | undefined): Record<string, string> {
  const common: Record<string, string> = { TCB_SOURCE: caller.source, ...(now === undefined ? {} : { LOCAL_NOW: now }) }
  if (caller.openid !== undefined) {
    return {
      ...common,
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP,WX_API_TOKEN',
      WX_OPENID: caller.openid,
      WX_APPID: APP_ID,
      WX_CLIENTIP: '127.0.0.1',
      WX_API_TOKEN: token,
    }
  }
  const keys = { WX_API_TOKEN: token, TCB_SOURCE_IP: '127.0.0.1' }
  const login: Record<string, string> =
    caller.uid === undefined
      ? {}
      : { TCB_UUID: caller.uid, TCB_CUSTOM_USER_ID: caller.uid, TCB_ISANONYMOUS_USER: 'false', LOGINTYPE: 'CUSTOM' }
  // The SDK reads the token through either list of names; WX_CONTEXT_KEYS would make getWXContext() show a mini-program caller.
  return {
    ...common,
    ...keys,
    ...login,
    TCB_CONTEXT_KEYS: Object.keys({ ...keys, ...login }).join(','),
    ...(caller.source === 'timer' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}
