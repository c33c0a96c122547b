import { cloud } from './sdk'

/** Who the platform says is calling. `key` is what records carry; it never leaves the server. */
export interface Caller {
  readonly key: string
  readonly channel: 'weapp' | 'web'
  /** Set for mini-program callers: where a subscription message goes. */
  readonly openid: string | null
}

/**
 * Unites a mini-program's OPENID and a web login's uid. An anonymous web login is nobody.
 * @returns null when the platform names no one
 */
export async function caller(): Promise<Caller | null> {
  const named: unknown = cloud.getWXContext().OPENID
  // getWXContext() parses an all-digit openid into a Number and loses digits: the environment has the string.
  const openid = typeof named === 'number' ? process.env.WX_OPENID : named
  if (typeof openid === 'string' && openid !== '') return { key: `wx:${openid}`, channel: 'weapp', openid }
  return webCaller()
}

/** wx-server-sdk shows no web login; node-sdk (already in its tree, so loaded only here) does. */
async function webCaller(): Promise<Caller | null> {
  if (!process.env.TCB_UUID) return null
  const { default: sdk } = await import('@cloudbase/node-sdk')
  const user: { uid?: string; isAnonymous?: boolean } = sdk.init({}).auth().getUserInfo()
  const anonymous = user.isAnonymous === true || process.env.LOGINTYPE === 'ANONYMOUS'
  return user.uid && !anonymous ? { key: `web:${user.uid}`, channel: 'web', openid: null } : null
}
