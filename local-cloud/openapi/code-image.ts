import { LIMITS } from '../limits'
import { type Doc } from '../store/records'

/** What a scene may hold. Source: developers.weixin.qq.com, wxacode.getUnlimited. */
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]+$/

/** Widths in pixels the platform allows; 430 when none is given. Source: the same page. */
const WIDTH = { least: 280, most: 1280, usual: 430 } as const

/**
 * `wxacode.getUnlimited`: the pattern of a mini-program code is WeChat's own, so this is a QR code; it holds the address
 * of the local H5 build's page with the scene, so that scanning it does on this machine what a code does on a phone.
 */
export async function codeImage(input: Doc, url: string): Promise<Doc | { bytes: Buffer; contentType: string }> {
  const { scene, page, width = WIDTH.usual } = input
  if (typeof scene !== 'string' || scene === '' || scene.length > LIMITS.sceneCharacters || !SCENE.test(scene))
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?')))
    return { errcode: 41030, errmsg: 'invalid page: no leading slash, no parameters' }
  if (typeof width !== 'number' || width < WIDTH.least || width > WIDTH.most)
    return { errcode: 47001, errmsg: `width must be ${WIDTH.least} to ${WIDTH.most}` }
  return draw(`${url}/#/${page ?? 'pages/index/index'}?scene=${encodeURIComponent(scene)}`, width)
}

/** `wxacode.get`: a code of a path with its parameters, at most 1,024 characters. Source: developers.weixin.qq.com, wxacode.get. */
export async function pathImage(input: Doc, url: string): Promise<Doc | { bytes: Buffer; contentType: string }> {
  const { path, width = WIDTH.usual } = input
  if (typeof path !== 'string' || path === '' || path.length > LIMITS.pathCharacters)
    return { errcode: 40159, errmsg: 'invalid length for path, or the data is not json string' }
  if (typeof width !== 'number' || width < WIDTH.least || width > WIDTH.most)
    return { errcode: 47001, errmsg: `width must be ${WIDTH.least} to ${WIDTH.most}` }
  return draw(`${url}/#/${path.replace(/^\//, '')}`, width)
}

async function draw(address: string, width: number): Promise<{ bytes: Buffer; contentType: string }> {
  // Loaded when the first code is drawn: starting the server must not wait for it.
  const { default: qrcode } = await import('qrcode')
  return { bytes: await qrcode.toBuffer(address, { type: 'png', width: Math.round(width), margin: 2 }), contentType: 'image/png' }
}
