import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { HttpRefusal } from './body'
import { isText, typeOf } from './media-types'

/** File names with a content hash never change their content. */
const HASHED = /[.-][0-9a-f]{8,}\./

/** Nothing of a page's address goes to another site, and no other site shows a page inside its own. */
const guards = { 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' } as const

/** A page runs its own scripts only, those in it by their hashes; Taro's components write styles into the page. */
function policyOf(page: string): string {
  const inPage = Array.from(
    page.matchAll(/<script>([^]*?)<\/script>/g),
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inPage].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

interface Cached {
  /** What a page may load and run; other files carry none. */
  readonly policy: string | undefined
  readonly mtimeMs: number
  readonly plain: Buffer
  readonly packed: Buffer | undefined
}

/** Serves a folder: `index.html` for `/`, packed where the browser takes it, nothing outside the folder. */
export function makeStatic(folder: string): (request: IncomingMessage, response: ServerResponse, pathname: string) => void {
  const root = path.resolve(folder)
  const cache = new Map<string, Cached>()

  function load(file: string): Cached | undefined {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined || !stat.isFile()) return undefined
    const known = cache.get(file)
    if (known?.mtimeMs === stat.mtimeMs) return known
    const plain = readFileSync(file)
    const fresh = {
      mtimeMs: stat.mtimeMs,
      plain,
      packed: isText(typeOf(file)) && plain.length > 1024 ? gzipSync(plain) : undefined,
      policy: path.extname(file) === '.html' ? policyOf(plain.toString('utf8')) : undefined,
    }
    cache.set(file, fresh)
    return fresh
  }

  return (request, response, pathname) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpRefusal(405, 'Files are read with GET')
    let name: string
    try {
      name = decodeURIComponent(pathname)
    } catch {
      throw new HttpRefusal(400, 'The path is not percent-encoded')
    }
    const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`)
    if (!file.startsWith(root + path.sep) || name.includes('\u0000')) throw new HttpRefusal(403, 'The path leaves the folder')
    const found = load(file)
    if (found === undefined) throw new HttpRefusal(404, 'There is no such page')
    const packed = found.packed !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const body = packed && found.packed !== undefined ? found.packed : found.plain
    response.writeHead(200, {
      'content-type': typeOf(file),
      'content-length': body.length,
      'cache-control': HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...guards,
      ...(found.policy !== undefined && { 'content-security-policy': found.policy }),
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
